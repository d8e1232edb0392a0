package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that is said to be elsewhere. */
final class PolicyRedirected extends FactRule<StsFetch> {

	PolicyRedirected() {
		super(StsFetch.class, new RuleInfo("mta-sts.policy-redirected", Severity.ERROR,
				"The MTA-STS policy is answered with a redirect.",
				"Senders must not follow redirects for a policy; they have none.",
				"Answer with the policy itself at this address; the web server may fetch it from elsewhere "
						+ "unseen.",
				Reference.rfc(8461, "3.3")));
	}

	@Override
	public Optional<Finding> judge(StsFetch seen, Circumstances at) {
		return seen.answer() instanceof StsFetch.Answer.Page page && page.status() / 100 == 3
				? Optional.of(info().finding(seen.uri() + " answers with a redirect (" + page.status() + ").")) : Optional.empty();
	}
}
