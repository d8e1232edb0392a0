package org.postern.net;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.postern.net.tls.InjectionTrial;
import org.postern.net.tls.InjectionTrial.Outcome;

/**
 * Finds out whether a server carries out under TLS what came in cleartext before it (CVE-2011-0411). What is smuggled in
 * does nothing.
 */
record StartTlsTrial(FurtherConnection connection) {

	private static final Duration MOMENT = Duration.ofSeconds(1);

	/** @throws IOException if the server could not be asked */
	InjectionTrial run() throws IOException, InterruptedException {
		try (Wire wire = connection.open()) {
			MailDialogue dialogue = connection.dialogues().get();
			connection.introduce(wire, dialogue);
			wire.begin();
			wire.smuggle(dialogue.harmless());
			Reply reply = dialogue.startTls(wire);
			return reply.isOk() ? secured(wire, dialogue) : new InjectionTrial(Outcome.REFUSED, reply.text());
		} catch (IOException e) {
			connection.request().cancellation().check();
			throw e;
		}
	}

	private InjectionTrial secured(Wire wire, MailDialogue dialogue) throws IOException {
		wire.begin();
		try {
			wire.startTls(connection.request().endpoint().host(), connection.request().trust());
		} catch (PlaintextException | HandshakeException e) {
			return new InjectionTrial(Outcome.REFUSED, String.valueOf(e.getMessage()));
		}
		return unasked(wire, dialogue);
	}

	/** Nothing was asked under TLS, so whatever comes beyond a welcome answers what was smuggled in. */
	private InjectionTrial unasked(Wire wire, MailDialogue dialogue) throws IOException {
		Duration fifth = wire.timeout().dividedBy(5);
		wire.begin(fifth.compareTo(MOMENT) < 0 ? fifth : MOMENT);
		try {
			String line = wire.readLine();
			while (dialogue.isSaidUnasked(line)) {
				line = wire.readLine();
			}
			return new InjectionTrial(Outcome.CARRIED_OUT, line);
		} catch (SocketTimeoutException e) {
			return new InjectionTrial(Outcome.DISCARDED, "");
		} catch (IOException e) {
			return new InjectionTrial(Outcome.REFUSED, String.valueOf(e.getMessage()));
		}
	}
}
