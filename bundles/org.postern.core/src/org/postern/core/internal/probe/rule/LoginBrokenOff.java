package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A connection that breaks off during the login. */
final class LoginBrokenOff extends LoginResultRule {

	LoginBrokenOff() {
		super(LoginResult.BROKEN_OFF, new RuleInfo("login.broken-off", Severity.ERROR,
				"The connection broke off, or nothing was heard in time (login).",
				"The port answered before, so the server, or something on the way, gave up in the middle.",
				"Look at the server's log at this time: a limit, a block list or a crash would be named "
				+ "there.",
				Reference.rfc(5321, "3.8")));
	}
}
