package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A provider that wants a password for each program. */
final class AppPassword extends LoginResultRule {

	AppPassword() {
		super(LoginResult.APP_PASSWORD, new RuleInfo("login.app-password", Severity.ERROR,
				"The server wants a password made for this mail program.",
				"The account is protected by a second factor, which mail programs cannot ask for; the usual "
				+ "password is refused.",
				"Make an application password in the provider's account settings and use it here, or log in "
				+ "with a token.",
				Reference.rfc(4954, "6")));
	}
}
