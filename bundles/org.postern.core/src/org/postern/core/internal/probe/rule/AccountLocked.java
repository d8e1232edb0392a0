package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;

/** An account that is switched off. */
final class AccountLocked extends LoginResultRule {

	AccountLocked() {
		super(LoginResult.LOCKED, new RuleInfo("login.locked", Severity.ERROR,
				"The account is locked, or may not log in here.",
				"Too many wrong passwords, an administrator, or a rule about where users log in from has "
				+ "closed it.",
				"Look at the account on the server: unlock it, and find out which program still uses an old "
				+ "password.",
				Reference.rfc(5248, "3")));
	}

	@Override
	String sentence(LoginAttempt attempt) {
		return "The account of '" + attempt.user() + "' is locked, or may not log in here.";
	}
}
