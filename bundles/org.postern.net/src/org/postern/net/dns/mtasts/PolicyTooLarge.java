package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that is too long. */
final class PolicyTooLarge extends FactRule<StsFetch> {

	PolicyTooLarge() {
		super(StsFetch.class, new RuleInfo("mta-sts.policy-too-large", Severity.ERROR,
				"The MTA-STS policy is longer than 64 KiB.",
				"Senders break off, and have no policy.",
				"Shorten the policy; it takes a few lines.",
				Reference.rfc(8461, "3.3")));
	}

	@Override
	public Optional<Finding> judge(StsFetch seen, Circumstances at) {
		return seen.answer() instanceof StsFetch.Answer.TooLarge large
				? Optional.of(info().finding(seen.uri() + " is too long: " + large.reason() + ".")) : Optional.empty();
	}
}
