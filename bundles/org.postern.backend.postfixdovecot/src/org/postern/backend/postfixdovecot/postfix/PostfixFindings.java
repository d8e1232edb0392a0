package org.postern.backend.postfixdovecot.postfix;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;

/** What is to be said of Postfix, in words. */
final class PostfixFindings {

	private PostfixFindings() {
	}

	static Finding complaints(List<String> problems) {
		return Finding.of("postfix.settings-complaints", Severity.WARNING, "Postfix complains of its own settings.",
				"Its tool postconf -n says so. Warnings of unused parameters do no harm by themselves; they often are"
						+ " misspelled ones.",
				"Mend what it names, then read again.").withEvidence(problems);
	}

	static Finding otherProgram(MasterService service) {
		return Finding.of("postfix.service-left-alone", Severity.INFO,
				"Postfix's service " + service.name() + " runs " + service.command() + "; it is left alone.",
				"Postern states rules for smtpd. Another program, postscreen for instance, has settings of its own that a"
						+ " policy does not express.",
				"Nothing to do. To let Postern administer the port, let smtpd serve it.").at(service.name());
	}

	static Finding unknownPort(MasterService service) {
		return Finding.of("postfix.port-unknown", Severity.WARNING,
				"Postfix's service " + service.name() + " names a port that this server does not know; it is left alone.",
				"Names of ports stand in /etc/services. Postfix itself cannot open the port without that.",
				"Write the number of the port in master.cf.").at(service.name());
	}

	static Finding occupied(Listener listener, SmtpService other) {
		return Finding.of("postfix.port-of-another-service", Severity.ERROR,
				listener.describe() + ": Postfix's service " + other.service().name() + " has the port for "
						+ other.service().command() + ".",
				"Postern leaves services alone that do not run smtpd, so it cannot open the port as stated.",
				"Remove that service from master.cf, or state another port.").at(listener.id().toString());
	}

	static Finding noLoginOnSubmission(Listener listener) {
		return Finding.of("postfix.submission-without-login", Severity.WARNING,
				listener.describe() + ": nobody can send on it, for it is for users and offers no log-in.",
				"Without log-in the port would relay for strangers, so Postfix will reject every message there.",
				"State tls-only for the listener.").at(listener.id().toString());
	}

	static Finding noSasl() {
		return Finding.of("postfix.login-not-set-up", Severity.ERROR,
				"Postfix does not know where to check passwords.",
				"The policy offers log-in for sending. Postfix asks Dovecot for that, over a socket of Dovecot's service auth,"
						+ " and neither smtpd_sasl_type nor smtpd_sasl_path say so.",
				"Set smtpd_sasl_type = dovecot and smtpd_sasl_path = private/auth in main.cf, and a unix_listener of that"
						+ " path in Dovecot's service auth; then plan again.").at("smtp");
	}

	static Finding noCertificate(Listener listener) {
		return Finding.of("postfix.no-certificate", Severity.ERROR,
				listener.describe() + ": Postfix has no certificate, so it cannot do TLS.",
				"smtpd_tls_chain_files and smtpd_tls_cert_file are empty.",
				"State the certificate in the policy, or set it in main.cf.").at(listener.id().toString());
	}
}
