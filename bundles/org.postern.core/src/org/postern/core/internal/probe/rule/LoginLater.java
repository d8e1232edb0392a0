package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A server that cannot check passwords now. */
final class LoginLater extends LoginResultRule {

	LoginLater() {
		super(LoginResult.LATER, new RuleInfo("login.try-later", Severity.WARNING,
				"The server says: later.",
				"Nothing is wrong with user and password. Something that the server needs for logins does not"
				+ " answer at the moment.",
				"Wait some minutes and test again; if it lasts, look at the server's log for its user "
				+ "database.",
				Reference.rfc(4954, "6")));
	}
}
