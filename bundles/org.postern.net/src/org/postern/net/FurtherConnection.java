package org.postern.net;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Supplier;

import org.postern.api.check.CheckRequest;
import org.postern.net.tls.examination.Asker;
import org.postern.net.tls.hello.CipherSuite;
import org.postern.net.tls.hello.CipherSuites;
import org.postern.net.tls.hello.ClientHello;
import org.postern.net.tls.hello.ServerFlight;

/**
 * A connection besides that of the check, brought to where TLS begins.
 *
 * @param request   the check
 * @param dialogues the protocol's words, for one connection each
 * @param suites    what cipher suites are like
 */
record FurtherConnection(CheckRequest request, Supplier<MailDialogue> dialogues, CipherSuites suites)
		implements Asker {

	/** How long an old server may think about a handshake that it does not like. */
	private static final Duration LONGEST = Duration.ofSeconds(5);

	@Override
	public ServerFlight ask(ClientHello hello) throws IOException, InterruptedException {
		try (Wire wire = open()) {
			readyForTls(wire, dialogues.get());
			wire.begin(patience());
			return wire.ask(hello, code -> {
				CipherSuite suite = suites.of(code);
				return suite.isFiniteField();
			});
		} catch (IOException e) {
			request.cancellation().check();
			throw e;
		}
	}

	Wire open() throws IOException, InterruptedException {
		request.cancellation().check();
		InetSocketAddress address = new InetSocketAddress(request.address(), request.endpoint().port());
		return Wire.connect(address, request.timeout(), request.cancellation(), new Transcript(line -> { }));
	}

	private void readyForTls(Wire wire, MailDialogue dialogue) throws IOException {
		if (request.endpoint().security().upgrades()) {
			introduce(wire, dialogue);
			wire.begin();
			Reply reply = dialogue.startTls(wire);
			if (!reply.isOk()) {
				throw new IOException(reply.text());
			}
		}
	}

	/** What a client says before it asks for TLS. */
	void introduce(Wire wire, MailDialogue dialogue) throws IOException {
		wire.begin();
		Reply greeting = dialogue.greeting(wire);
		if (!greeting.isOk()) {
			throw new IOException(greeting.text());
		}
		wire.begin();
		dialogue.capabilities(wire);
	}

	private Duration patience() {
		return request.timeout().compareTo(LONGEST) < 0 ? request.timeout() : LONGEST;
	}
}
