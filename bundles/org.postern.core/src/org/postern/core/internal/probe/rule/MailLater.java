package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** A server that says later. */
final class MailLater extends MailRule<MailProblem.TryLater> {

	MailLater(Stage stage) {
		super(stage, MailProblem.TryLater.class, info(stage, "try-later", Severity.WARNING,
				"The server says: later.",
				"Nothing is broken. The mailbox is in use by another program, there were too many attempts, "
				+ "or a first delivery is held back for a while (greylisting).",
				"Wait some minutes and test again. POP3 lets one program at a time into a mailbox.",
				Reference.rfc(6647, "2")));
	}
}
