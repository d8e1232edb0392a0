package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A host in the policy that is no mail exchanger. */
final class PatternUnused extends FactRule<StsComparison> {

	PatternUnused() {
		super(StsComparison.class, new RuleInfo("mta-sts.mx-unused", Severity.ADVICE,
				"The MTA-STS policy names a host that is no mail exchanger of the domain.",
				"It is perhaps one that was, or that is misspelt. Whoever gets hold of that name would be taken "
						+ "for your mail server.",
				"Remove it from the policy, unless it is about to become a mail exchanger.",
				Reference.rfc(8461, "4.1")));
	}

	@Override
	public Optional<Finding> judge(StsComparison seen, Circumstances at) {
		return seen.hosts().isEmpty() ? Optional.empty() : seen.file().policy().stream()
				.flatMap(policy -> policy.mx().stream())
				.filter(pattern -> seen.hosts().stream().noneMatch(host -> StsPolicy.matches(pattern, host))).findFirst()
				.map(pattern -> info().finding("The MTA-STS policy of '" + seen.domain() + "' names " + pattern
						+ ", which is no mail exchanger."));
	}
}
