package org.postern.net.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** Login before TLS where the policy wants it after. */
final class LoginInCleartext extends FactRule<Offered> {

	LoginInCleartext() {
		super(Offered.class, new RuleInfo("login.offered-in-cleartext", Severity.WARNING,
				"The server offers login before TLS, though it shall not.",
				"A mail program that is set to no encryption would send its password readable for everyone on the way.",
				"Allow login only under TLS on the server.",
				Reference.rfc(8314, "4.1")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		boolean tooEarly = offered.capabilities().login() && !offered.underTls()
				&& at.endpoint().authentication() == Authentication.TLS_ONLY;
		return tooEarly ? Optional.of(info().finding().withEvidence(offered.capabilities().lines())) : Optional.empty();
	}
}
