package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;

/** A mechanism that is offered and not known. */
final class MechanismRefused extends LoginResultRule {

	MechanismRefused() {
		super(LoginResult.MECHANISM_REFUSED, new RuleInfo("login.mechanism-refused", Severity.ERROR,
				"The server offers a way to log in and then does not know it.",
				"Mail programs choose among what is offered; this one fails whatever the password.",
				"Take the mechanism out of the server's list, or install what is missing for it.",
				Reference.rfc(4422, "3.3")));
	}

	@Override
	String sentence(LoginAttempt attempt) {
		return "The server offers " + attempt.way() + " and then does not take it.";
	}
}
