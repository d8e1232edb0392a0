package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A server that fails at a login. */
final class LoginServerFailed extends LoginResultRule {

	LoginServerFailed() {
		super(LoginResult.SERVER_FAILED, new RuleInfo("login.server-failed", Severity.ERROR,
				"The server answered the login with what nobody expects.",
				"It is neither a yes nor one of the ways to say no.",
				"Look at the server's log at this time.",
				Reference.rfc(4954, "6")));
	}
}
