package org.postern.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.postern.api.check.CheckRequest;
import org.postern.net.fact.OtherMode;

/** Reads a greeting and measures how long it takes. The client says nothing before it (RFC 5321 section 4.3.1). */
record GreetingReader(CheckRequest request, Wire wire, ModeProbe probe) {

	private static final Duration SLICE = Duration.ofMillis(50);

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
		if (secured || speaksWithin(probe.patience())) {
			wire.begin();
			wire.await();
			return;
		}
		long end = System.nanoTime() + request.timeout().minus(probe.patience()).toNanos();
		try (ModeSearch other = new ModeSearch(request)) {
			while (!speaksWithin(SLICE)) {
				if (other.speaksTls()) {
					throw new ModeException(OtherMode.Mode.TLS_AT_ONCE);
				}
				if (System.nanoTime() > end) {
					throw new SocketTimeoutException("No greeting in time");
				}
			}
		}
		wire.begin();
	}

	private boolean speaksWithin(Duration time) throws IOException, InterruptedException {
		try {
			wire.begin(time);
			wire.await();
			return true;
		} catch (SocketTimeoutException e) {
			request.cancellation().check();
			return false;
		}
	}

	private static Duration since(long start) {
		return Duration.ofNanos(System.nanoTime() - start);
	}
}
