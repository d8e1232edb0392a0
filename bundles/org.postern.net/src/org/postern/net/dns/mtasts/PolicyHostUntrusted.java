package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy from a web server that is not trusted. */
final class PolicyHostUntrusted extends FactRule<StsFetch> {

	PolicyHostUntrusted() {
		super(StsFetch.class, new RuleInfo("mta-sts.policy-untrusted", Severity.ERROR,
				"The web server of the MTA-STS policy has no certificate that senders trust.",
				"The policy is only as good as the certificate it comes with; senders ignore it.",
				"Get a certificate of a public authority for mta-sts.DOMAIN.",
				Reference.rfc(8461, "3.3")));
	}

	@Override
	public Optional<Finding> judge(StsFetch seen, Circumstances at) {
		return seen.answer() instanceof StsFetch.Answer.Untrusted untrusted
				? Optional.of(info().finding(seen.uri() + " is not trusted: " + untrusted.reason() + ".")) : Optional.empty();
	}
}
