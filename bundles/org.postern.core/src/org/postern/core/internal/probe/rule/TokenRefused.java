package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;

/** A token that the server does not take. */
final class TokenRefused extends LoginResultRule {

	TokenRefused() {
		super(LoginResult.TOKEN_REFUSED, new RuleInfo("login.token-refused", Severity.ERROR,
				"The server does not accept the access token.",
				"It has expired, was made for another service, lacks the scope for mail, or the mailbox is "
				+ "not open to OAuth.",
				"Get a fresh token with the provider's scope for IMAP, POP3 and SMTP, and read what the "
				+ "server says below.",
				Reference.rfc(7628, "3.2.2")));
	}

	@Override
	String sentence(LoginAttempt attempt) {
		return "The server does not accept the access token of '" + attempt.user() + "'.";
	}
}
