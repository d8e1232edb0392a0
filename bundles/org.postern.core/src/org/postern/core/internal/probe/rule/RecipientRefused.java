package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** A recipient that the server does not take. */
final class RecipientRefused extends MailRule<MailProblem.RecipientRefused> {

	RecipientRefused(Stage stage) {
		super(stage, MailProblem.RecipientRefused.class, info(stage, "recipient-refused", Severity.ERROR,
				"The server does not take mail for this recipient.",
				"It does not know the mailbox, does not feel responsible for its domain, or refuses to relay.",
				"Check that the mailbox exists and that the server lists its domain as its own.",
				Reference.rfc(5321, "3.3")));
	}

	@Override
	String sentence(MailProblem.RecipientRefused problem, MailRefusal refusal) {
		return "The server does not take mail for " + problem.recipient() + ".";
	}
}
