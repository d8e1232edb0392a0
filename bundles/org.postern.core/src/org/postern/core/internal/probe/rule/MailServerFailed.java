package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** A server that fails. */
final class MailServerFailed extends MailRule<MailProblem.ServerFailed> {

	MailServerFailed(Stage stage) {
		super(stage, MailProblem.ServerFailed.class, info(stage, "server-failed", Severity.ERROR,
				"The server answered with an error.",
				"It understood the question and could not do it.",
				"Look at the server's log at this time.",
				Reference.rfc(5321, "4.2.1")));
	}

	@Override
	String sentence(MailProblem.ServerFailed problem, MailRefusal refusal) {
		return "The server answered with an error (" + refusal.stage().label() + ").";
	}
}
