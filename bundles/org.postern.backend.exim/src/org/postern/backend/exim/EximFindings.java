package org.postern.backend.exim;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;

/** What is to be said of Exim, in words. */
final class EximFindings {

	private EximFindings() {
	}

	static Finding broken(List<String> said) {
		return Finding.of("exim.settings-broken", Severity.ERROR, "Exim does not understand its own file.",
				"exim -bV complains. The server may still run with what it read before, and fail at its next start.",
				"Mend what it names, then read again.").withEvidence(said);
	}

	static Finding belowOffset(Listener live) {
		return Finding.of("exim.port-below-offset", Severity.INFO,
				live.describe() + " is open on the server and has no place in a policy with this port offset.",
				"The offset is added to a policy's ports, which begin at 1. Whatever plan is applied closes this port.",
				"Set the port offset to 0 if this server uses the usual ports.").at(live.protocol() + ":" + live.port());
	}

	static Finding notServed(Listener listener) {
		return Finding.of("exim.protocol-not-served", Severity.ERROR,
				listener.describe() + ": Exim speaks SMTP only.", "It keeps no mailboxes that POP3 or IMAP could read.",
				"Close the listener here, and administer the server that keeps the mail as a server of its own.")
				.at(listener.id().toString());
	}

	static Finding retentionNotServed() {
		return Finding.of("exim.retention-not-served", Severity.ERROR,
				"Exim keeps no mailboxes, so POP3 mail can be neither held nor removed here.",
				"Retention acts where mail is stored.", "State retention on the server that stores the mail.").at("pop3");
	}

	static Finding minimumLeft() {
		return Finding.of("exim.tls-minimum-left", Severity.WARNING,
				"The oldest version of TLS is left to Exim's own settings.",
				"Exim states versions among its ciphers (tls_require_ciphers, openssl_options), in other words for each TLS "
						+ "library; Postern leaves those lines alone.",
				"State it there by hand; a thorough test says which versions are taken.").at("tls");
	}

	static Finding loginNever(Listener listener) {
		return Finding.of("exim.login-needs-tls", Severity.WARNING,
				listener.describe() + ": nobody can log in, for log-in needs TLS and TLS is not offered.",
				"Exim can be set so; it just serves nobody.",
				"Offer STARTTLS on the listener, or allow log-in in cleartext if you must.").at(listener.id().toString());
	}

	static Finding occupied(Listener listener, String who) {
		return Finding.of("exim.port-in-use", Severity.ERROR,
				listener.describe() + ": the port is in use by " + (who.isEmpty() ? "another program" : who) + ".",
				"Two programs cannot listen on one port, and Exim would not start again.",
				"Stop that program (ss -ltnp on the server shows it), or state another port.").at(listener.id().toString());
	}
}
