package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** A sender that the server does not take. */
final class SenderRefused extends MailRule<MailProblem.SenderRefused> {

	SenderRefused(Stage stage) {
		super(stage, MailProblem.SenderRefused.class, info(stage, "sender-refused", Severity.ERROR,
				"The server does not take mail from this sender.",
				"Users may send only with addresses of their own, and only after logging in.",
				"Check that this user may use this address, and that the port wants a login.",
				Reference.rfc(6409, "6.1")));
	}

	@Override
	String sentence(MailProblem.SenderRefused problem, MailRefusal refusal) {
		return "The server does not take mail from " + problem.sender() + ".";
	}
}
