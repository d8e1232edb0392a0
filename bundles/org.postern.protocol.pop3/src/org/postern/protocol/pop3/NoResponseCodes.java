package org.postern.protocol.pop3;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Refusals that do not say why. */
final class NoResponseCodes extends FactRule<Pop3Comfort> {

	NoResponseCodes() {
		super(Pop3Comfort.class, new RuleInfo("pop3.no-response-codes", Severity.INFO,
				"The server does not say why it refuses a login.",
				"With RESP-CODES and AUTH-RESP-CODE a program can tell a wrong password from a mailbox in use; without "
						+ "them it asks for the password again.",
				"Switch the codes on in the server where it has them.",
				Reference.rfc(3206, "6")));
	}

	@Override
	public Optional<Finding> judge(Pop3Comfort comfort, Circumstances at) {
		boolean silent = !comfort.abilities().respCodes() && !comfort.abilities().authRespCode();
		return silent ? Optional.of(info().finding()) : Optional.empty();
	}
}
