package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** TLS that cannot be trusted with a password. */
final class LoginTlsFailed extends LoginResultRule {

	LoginTlsFailed() {
		super(LoginResult.TLS_FAILED, new RuleInfo("login.tls", Severity.ERROR,
				"No TLS connection that can be trusted came about (login).",
				"A mail program would refuse to send the password here; none was sent.",
				"See the certificate step of this endpoint, and mend what it names.",
				Reference.rfc(8314, "3")));
	}
}
