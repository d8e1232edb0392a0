package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A limit of attempts or connections. */
final class TooManyAttempts extends LoginResultRule {

	TooManyAttempts() {
		super(LoginResult.TOO_MANY, new RuleInfo("login.too-many", Severity.WARNING,
				"The server says: too many attempts or connections.",
				"It counts wrong passwords, logins or open connections, and keeps this user or this address "
				+ "out for a while.",
				"Wait, then test again. If it lasts, look for a program with an old password, and raise the "
				+ "limit on the server.",
				Reference.rfc(5530, "3")));
	}
}
