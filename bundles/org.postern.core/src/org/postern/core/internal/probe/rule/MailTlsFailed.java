package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** TLS that cannot be trusted. */
final class MailTlsFailed extends MailRule<MailProblem.TlsFailed> {

	MailTlsFailed(Stage stage) {
		super(stage, MailProblem.TlsFailed.class, info(stage, "tls", Severity.ERROR,
				"No TLS connection that can be trusted came about.",
				"A mail program would refuse to send the password here.",
				"See the certificate step of this endpoint, and mend what it names.",
				Reference.rfc(8314, "3")));
	}

	@Override
	String sentence(MailProblem.TlsFailed problem, MailRefusal refusal) {
		return "No TLS connection that can be trusted came about (" + refusal.stage().label() + ").";
	}
}
