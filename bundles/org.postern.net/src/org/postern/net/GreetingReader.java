package org.postern.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.postern.api.check.CheckRequest;
import org.postern.net.fact.OtherMode;

/** Reads a greeting and measures how long it takes. The client says nothing before it (RFC 5321 section 4.3.1). */
record GreetingReader(CheckRequest request, Wire wire, ModeProbe probe) {

	/** @param secured whether TLS protects the connection already */
	Greeting read(MailDialogue dialogue, boolean secured) throws IOException, InterruptedException {
		long start = System.nanoTime();
		awaitFirstByte(secured);
		Duration silence = since(start);
		Reply reply = dialogue.greeting(wire);
		return new Greeting(reply, silence, since(start), dialogue.host(reply), SoftwareName.in(reply));
	}

	/** After a moment of silence a second connection finds out whether the server waits for TLS. */
	private void awaitFirstByte(boolean secured) throws IOException, InterruptedException {
		if (secured) {
			wire.begin();
			wire.await();
			return;
		}
		try {
			wire.begin(probe.patience());
			wire.await();
			wire.begin();
		} catch (SocketTimeoutException e) {
			request.cancellation().check();
			if (probe.speaksTlsAtOnce()) {
				throw new ModeException(OtherMode.Mode.TLS_AT_ONCE);
			}
			wire.begin(request.timeout().minus(probe.patience()));
			wire.await();
			wire.begin();
		}
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}
}
