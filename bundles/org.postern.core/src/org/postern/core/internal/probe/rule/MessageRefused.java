package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** A message that the server does not take. */
final class MessageRefused extends MailRule<MailProblem.MessageRefused> {

	MessageRefused(Stage stage) {
		super(stage, MailProblem.MessageRefused.class, info(stage, "message-refused", Severity.ERROR,
				"The server does not take the test message.",
				"Sender and recipient were fine; the content, its size, or a full disk was not.",
				"Read the server's reply below; free room on the server if it says so.",
				Reference.rfc(5321, "4.2.5")));
	}
}
