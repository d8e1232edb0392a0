package org.postern.core.internal.probe.rule;

import org.postern.api.finding.Severity;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.session.LoginResult;

/** A server that does not know the password either. */
final class ServerImpostor extends LoginResultRule {

	ServerImpostor() {
		super(LoginResult.IMPOSTOR, new RuleInfo("login.impostor", Severity.ERROR,
				"The server could not prove that it knows the password.",
				"With SCRAM both sides prove it. A server that cannot is not the one that the password was "
				+ "set on, or stores it wrongly.",
				"Check that the name leads to the right server; then set the password anew, so that it is "
				+ "stored for SCRAM again.",
				Reference.rfc(5802, "3")));
	}
}
