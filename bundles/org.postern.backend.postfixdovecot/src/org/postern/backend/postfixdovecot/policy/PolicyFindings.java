package org.postern.backend.postfixdovecot.policy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.Listener;
import org.postern.api.model.TlsVersion;
import org.postern.api.rule.Reference;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.reading.BoundPort;

/**
 * What is to be said of a policy and both servers, in words.
 *
 * @param protocols what Dovecot is known to speak, and how it is called
 */
record PolicyFindings(DovecotProtocols protocols) {

	private static final String LEFT = "server.";

	Finding belowOffset(Listener live, int offset) {
		return Finding.of(LEFT + "port-below-offset", Severity.INFO,
				protocols.describe(live) + " is open on the server and has no place in a policy with the port offset " + offset
						+ "; it is left out.",
				"A policy's ports begin at 1, and the offset is added to them. Whatever plan is applied closes this port.",
				"Set the port offset to 0 if this server uses the usual ports.").at(live.protocol() + ":" + live.port());
	}

	static Finding minimaDiffer(List<TlsVersion> minima) {
		return Finding.of(LEFT + "tls-minimum-differs", Severity.WARNING,
				"Dovecot and Postfix accept different versions of TLS; the policy states the oldest of them.",
				"A policy has one minimum for all listeners. Nothing changes until it is stated otherwise.",
				"State the minimum that you want and apply the policy; it then holds for both.")
				.withEvidence(minima.stream().map(TlsVersion::key).toList());
	}

	static Finding certificatesDiffer(List<CertificateFiles> files) {
		return Finding.of(LEFT + "certificates-differ", Severity.ADVICE,
				"Dovecot and Postfix present certificates of different files; both are left as they are.",
				"A policy has one certificate for all listeners, or leaves that to the servers.",
				"Nothing to do if that is meant. Otherwise state the certificate in the policy; it then holds for both.")
				.withEvidence(files.stream().map(file -> file.chain() + ", " + file.key()).toList());
	}

	static Finding heldForEver() {
		return Finding.of(LEFT + "held-for-ever", Severity.WARNING,
				"Dovecot keeps what POP3 deletes, and no daily run of Postern's ever removes it.",
				"pop3_deleted_flag is set, so deleted mail counts against quotas for ever, unless something else removes it.",
				"State in the policy how long it is held and apply it.").at("pop3");
	}

	Finding notServed(Listener listener, String program) {
		return Finding.of(LEFT + "protocol-not-served", Severity.ERROR,
				protocols.describe(listener) + ": there is no " + program + " on this server to open it.",
				"POP3 and IMAP are Dovecot's, SMTP is Postfix's; nothing here speaks other protocols.",
				"Install " + program + ", close the listener, or administer it on another server.")
				.at(listener.id().toString());
	}

	static Finding retentionNotServed() {
		return Finding.of(LEFT + "retention-not-served", Severity.ERROR,
				"There is no Dovecot on this server, so POP3 mail can be neither held nor removed.",
				"Retention acts where mail is stored.", "State retention on the server that stores the mail.").at("pop3");
	}

	Finding occupied(Listener listener, List<BoundPort> taken) {
		String who = taken.stream().flatMap(port -> port.programs().stream()).distinct().collect(Collectors.joining(", "));
		return Finding.of(LEFT + "port-in-use", Severity.ERROR,
				protocols.describe(listener) + ": the port is in use by " + (who.isEmpty() ? "another program" : who) + ".",
				"Two programs cannot listen on one port. The server would go on without this listener.",
				"Stop that program (ss -ltnp on the server shows it), or state another port.").at(listener.id().toString());
	}

	static Finding oldTls(TlsVersion minimum) {
		return new Finding(LEFT + "old-tls-may-be-refused", Severity.ADVICE,
				"Clients of " + minimum.key() + " may be refused although the policy accepts them.",
				"OpenSSL 3 does TLS 1.0 and 1.1 only at its security level 0, which neither server sets by itself.",
				"Better accept TLSv1.2 and later only. For old devices, add @SECLEVEL=0 to the servers' cipher lists.",
				List.of(), Optional.of("tls"), Optional.of(Reference.rfc(8996)));
	}

	Finding modeNeverAllowsLogin(Listener listener) {
		return Finding.of(LEFT + "login-needs-tls", Severity.WARNING,
				protocols.describe(listener) + ": nobody can log in, for log-in needs TLS and TLS is not offered.",
				"The servers can be set so; it just serves nobody.",
				"Offer STARTTLS on the listener, or allow log-in in cleartext if you must.").at(listener.id().toString());
	}

	Finding cleartextLoginImpossible(Listener listener) {
		return Finding.of(LEFT + "no-cleartext-to-log-in", Severity.INFO,
				protocols.describe(listener) + ": log-in in cleartext is allowed and cannot happen.",
				"Everything on this listener is protected by TLS before a log-in is possible.",
				"State tls-only; it is the same here, and plainer.").at(listener.id().toString());
	}
}
