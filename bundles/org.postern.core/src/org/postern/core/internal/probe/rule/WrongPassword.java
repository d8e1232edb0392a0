package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;

/** A user that is not known with this password. */
final class WrongPassword extends LoginResultRule {

	WrongPassword() {
		super(LoginResult.WRONG_PASSWORD, new RuleInfo("login.wrong-password", Severity.ERROR,
				"The server does not accept the user with this password.",
				"The user name or the password is wrong. Servers do not say which, so that nobody can find "
				+ "out user names.",
				"Check how the user name is written (whole address, or only the part before the @), then the "
				+ "password.",
				Reference.rfc(4954, "6")));
	}

	@Override
	String sentence(LoginAttempt attempt) {
		return "The server does not accept user '" + attempt.user() + "' with this password.";
	}
}
