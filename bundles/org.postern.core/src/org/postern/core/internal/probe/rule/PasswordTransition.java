package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A password that the server cannot check this way yet. */
final class PasswordTransition extends LoginResultRule {

	PasswordTransition() {
		super(LoginResult.TRANSITION, new RuleInfo("login.transition", Severity.ERROR,
				"The server needs the password once in another form.",
				"It keeps passwords in a form that this mechanism cannot use, and converts one when its user "
				+ "logs in by PLAIN.",
				"Log in once with PLAIN under TLS, or set the password anew.",
				Reference.rfc(4954, "6")));
	}
}
