package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that senders cannot read. */
final class PolicyMalformed extends FactRule<StsComparison> {

	PolicyMalformed() {
		super(StsComparison.class, new RuleInfo("mta-sts.policy-malformed", Severity.ERROR,
				"The MTA-STS policy is not written as it has to be.",
				"Senders that cannot read it have no policy.",
				"Write version, mode, mx and max_age, a line each.",
				Reference.rfc(8461, "3.2")));
	}

	@Override
	public Optional<Finding> judge(StsComparison seen, Circumstances at) {
		return seen.file().problems().isEmpty() ? Optional.empty()
				: Optional.of(info().finding("The MTA-STS policy of '" + seen.domain() + "' is wrong: "
						+ seen.file().problems().getFirst()).withEvidence(seen.file().problems()));
	}
}
