package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that cannot be fetched. */
final class PolicyUnreachable extends FactRule<StsFetch> {

	PolicyUnreachable() {
		super(StsFetch.class, new RuleInfo("mta-sts.policy-unreachable", Severity.ERROR,
				"The MTA-STS policy cannot be fetched.",
				"The DNS says that there is one. Senders that have none in memory deliver unprotected; others go "
						+ " by the old one until it has aged.",
				"Let the web server answer at https://mta-sts.DOMAIN, or remove the record _mta-sts.",
				Reference.rfc(8461, "3.3")));
	}

	@Override
	public Optional<Finding> judge(StsFetch seen, Circumstances at) {
		return seen.answer() instanceof StsFetch.Answer.Unreachable silent
				? Optional.of(info().finding(seen.uri() + " cannot be fetched: " + silent.reason() + ".")) : Optional.empty();
	}
}
