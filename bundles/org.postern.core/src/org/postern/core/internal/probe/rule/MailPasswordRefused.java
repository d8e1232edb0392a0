package org.postern.core.internal.probe.rule;

import org.postern.api.check.Stage;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.mail.MailProblem;

/** A login that is refused in the middle of a round trip. */
final class MailPasswordRefused extends MailRule<MailProblem.WrongPassword> {

	MailPasswordRefused(Stage stage) {
		super(stage, MailProblem.WrongPassword.class, info(stage, "wrong-password", Severity.ERROR,
				"The server does not accept the user with this password.",
				"The user name or the password is wrong, or the account is locked. Some providers want a "
				+ "password of their own for each mail program.",
				"Check how the user name is written (whole address, or only the part before the @), then the "
				+ "password.",
				Reference.rfc(4954, "6")));
	}

	@Override
	String sentence(MailProblem.WrongPassword problem, MailRefusal refusal) {
		return "The server does not accept user '" + refusal.user() + "' with this password.";
	}
}
