package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A password that was right once. */
final class PasswordExpired extends LoginResultRule {

	PasswordExpired() {
		super(LoginResult.EXPIRED, new RuleInfo("login.expired", Severity.ERROR,
				"The password has expired.",
				"User and password are known; the server wants a new password before it lets the user in "
				+ "again.",
				"Let the user set a new password, then change it in every mail program.",
				Reference.rfc(5530, "3")));
	}
}
