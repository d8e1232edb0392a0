package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that the web server does not give. */
final class PolicyRefused extends FactRule<StsFetch> {

	PolicyRefused() {
		super(StsFetch.class, new RuleInfo("mta-sts.policy-refused", Severity.ERROR,
				"The web server does not give the MTA-STS policy.",
				"Only the status 200 counts. Senders that have no policy in memory deliver unprotected.",
				"Put the policy at /.well-known/mta-sts.txt of mta-sts.DOMAIN.",
				Reference.rfc(8461, "3.3")));
	}

	@Override
	public Optional<Finding> judge(StsFetch seen, Circumstances at) {
		return seen.answer() instanceof StsFetch.Answer.Page page && page.status() != 200 && page.status() / 100 != 3
				? Optional.of(info().finding(seen.uri() + " answers " + page.status() + ".")) : Optional.empty();
	}
}
