package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A server that wants TLS before a login. */
final class TlsRequired extends LoginResultRule {

	TlsRequired() {
		super(LoginResult.NEEDS_TLS, new RuleInfo("login.tls-required", Severity.ERROR,
				"The server takes no password on a connection without TLS.",
				"It announces a login that it then refuses, because the connection is not encrypted.",
				"Use STARTTLS or the port with TLS; on the server, announce no login before TLS.",
				Reference.rfc(4954, "6")));
	}
}
