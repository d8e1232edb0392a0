package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;

/** A user who must log in by something stronger. */
final class MechanismTooWeak extends LoginResultRule {

	MechanismTooWeak() {
		super(LoginResult.TOO_WEAK, new RuleInfo("login.too-weak", Severity.ERROR,
				"The server wants a stronger mechanism for this user.",
				"The mechanism is offered, and the server's rules forbid it to this user.",
				"Let mail programs use a stronger mechanism, or allow this one under TLS.",
				Reference.rfc(4954, "6")));
	}

	@Override
	String sentence(LoginAttempt attempt) {
		return "The server does not take " + attempt.way() + " from user '" + attempt.user() + "': too weak.";
	}
}
