package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;

/** A server that does not follow a mechanism's rules. */
final class ExchangeBroken extends LoginResultRule {

	ExchangeBroken() {
		super(LoginResult.BROKEN_EXCHANGE, new RuleInfo("login.broken-exchange", Severity.ERROR,
				"The server does not follow the rules of the mechanism.",
				"What it asks or answers is none of the mechanism's messages, so that no mail program can log"
				+ " in by it.",
				"Take the mechanism out of the server's list, or update the server.",
				Reference.rfc(4422, "3")));
	}

	@Override
	String sentence(LoginAttempt attempt) {
		return "The server does not follow the rules of " + attempt.way() + ".";
	}
}
