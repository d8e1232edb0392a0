package org.postern.core.internal.probe.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A login that the policy forbids. */
final class LoginNeedsTls extends FactRule<LoginWithheld> {

	LoginNeedsTls() {
		super(LoginWithheld.class, new RuleInfo("login.needs-tls", Severity.ERROR,
				"The policy wants TLS before a login, and offers no TLS here.",
				"Nobody can log in on this port without breaking the policy, so no password was sent.",
				"Offer STARTTLS on this port, or no login.", Reference.rfc(8314, "3")));
	}

	@Override
	public Optional<Finding> judge(LoginWithheld withheld, Circumstances at) {
		return Optional.of(info().finding());
	}
}
