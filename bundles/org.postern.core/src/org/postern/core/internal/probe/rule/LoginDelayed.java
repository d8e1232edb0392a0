package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A pause that POP3 wants between logins. */
final class LoginDelayed extends LoginResultRule {

	LoginDelayed() {
		super(LoginResult.LOGIN_DELAY, new RuleInfo("login.delay", Severity.WARNING,
				"The server wants a pause between logins.",
				"It announces LOGIN-DELAY; programs that look for mail more often are refused.",
				"Wait, then test again. Set mail programs to look less often, or shorten the delay on the "
				+ "server.",
				Reference.rfc(2449, "8.1.1")));
	}
}
