package org.postern.backend.postfixdovecot.dovecot;

import java.util.List;

import org.postern.api.backend.DovecotProtocol;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;

/** What is to be said of Dovecot, in words. */
final class DovecotFindings {

	private DovecotFindings() {
	}

	static Finding broken(List<String> problems) {
		return Finding.of("dovecot.settings-broken", Severity.ERROR, "Dovecot does not understand its own settings.",
				"Its check doveconf -n complains. The server may still run with what it read before, and fail at its next"
						+ " start.",
				"Mend what the check names, then read again.").withEvidence(problems);
	}

	static Finding proxied(FoundListener listener) {
		return Finding.of("dovecot.listener-behind-proxy", Severity.INFO,
				"Dovecot's listener " + listener.name() + " on port " + listener.port() + " is for a proxy; it is left alone.",
				"It expects the PROXY protocol (haproxy = yes), which mail programs do not speak.",
				"Nothing to do. To let mail programs use the port, remove haproxy = yes there.")
				.at(listener.service().protocol().id() + ":" + listener.port());
	}

	static Finding mute(FoundListener listener) {
		return Finding.of("dovecot.tls-listener-without-tls", Severity.WARNING,
				"Dovecot's listener " + listener.name() + " on port " + listener.port()
						+ " wants TLS, and TLS is switched off; every connection to it ends at once.",
				"ssl = no holds for the service " + listener.service().name() + ".",
				"State the port in the policy as it shall be and apply it, or close it.")
				.at(listener.service().protocol().id() + ":" + listener.port());
	}

	static Finding perAddress(ConfBlock block) {
		String place = block.kind() + " " + block.name();
		return Finding.of("dovecot.settings-per-address", Severity.ADVICE,
				"Dovecot's block " + place + " makes rules of its own for TLS or log-in; it is left alone.",
				"A policy states one rule for a listener. For the connections that this block is about, another one holds.",
				"Remove the block, or leave it and know that tests from there may find what the policy does not say.")
				.at(place);
	}

	static Finding loginAlwaysOffered(DovecotProtocol protocol, Listener listener) {
		return Finding.of("dovecot.login-always-offered", Severity.WARNING,
				listener.describe(id -> protocol.label()) + ": Dovecot cannot offer the port without log-in.",
				"A server for reading mail without log-in would serve nobody. Log-in is offered after TLS only.",
				"State tls-only for the listener, or close it.").at(listener.id().toString());
	}

	static Finding notInstalled(DovecotProtocol protocol) {
		String name = protocol.label();
		return Finding.of("dovecot.program-missing", Severity.ERROR,
				"Dovecot's program for " + name + " is not installed on the server.",
				"The policy opens ports of " + name + ", and Dovecot would not start with them.",
				"Install it (" + protocol.installation() + "), then plan again.").at(protocol.id());
	}

	static Finding expireNotAnnounced() {
		return Finding.of("dovecot.expire-not-announced", Severity.INFO,
				"Dovecot does not tell mail programs when mail expires.",
				"CAPA of RFC 2449 has EXPIRE for that, which Dovecot does not know.",
				"Nothing to do: users read the period on the set-up page and in the published profiles.").at("pop3");
	}

	static Finding holdForAll(List<String> without) {
		return Finding.of("dovecot.hold-for-all", Severity.ADVICE,
				"Dovecot holds what POP3 deletes for all mailboxes or for none.",
				"Where the policy has no hold, deleted mail is removed by the next daily run, not at once.",
				"Nothing to do if that is good enough.").at("pop3").withEvidence(without);
	}
}
