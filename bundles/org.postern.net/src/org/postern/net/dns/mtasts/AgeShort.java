package org.postern.net.dns.mtasts;

import java.time.Duration;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that is forgotten soon. */
final class AgeShort extends FactRule<StsComparison> {

	AgeShort() {
		super(StsComparison.class, new RuleInfo("mta-sts.max-age-short", Severity.ADVICE,
				"Senders forget the MTA-STS policy within a week.",
				"The policy protects only those senders that remember it: whoever controls the network can keep "
						+ "others from fetching it. Weeks are recommended.",
				"Set max_age to 1209600 (two weeks) or more.",
				Reference.rfc(8461, "3.2")));
	}

	@Override
	public Optional<Finding> judge(StsComparison seen, Circumstances at) {
		return seen.file().policy().filter(policy -> policy.mode() != StsMode.NONE)
				.filter(policy -> policy.maxAge().compareTo(Duration.ofDays(7)) < 0)
				.map(policy -> info().finding("Senders remember the MTA-STS policy of '" + seen.domain() + "' for "
						+ policy.maxAge().toSeconds() + " s only."));
	}
}
