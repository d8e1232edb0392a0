package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy on trial. */
final class ModeTesting extends FactRule<StsComparison> {

	ModeTesting() {
		super(StsComparison.class, new RuleInfo("mta-sts.mode-testing", Severity.INFO,
				"The MTA-STS policy is on trial (mode testing).",
				"Senders report what does not fit, and deliver all the same: nothing is protected yet.",
				"Once the reports show no failures, set the mode to enforce and change the id in the DNS.",
				Reference.rfc(8461, "5")));
	}

	@Override
	public Optional<Finding> judge(StsComparison seen, Circumstances at) {
		return seen.file().policy().filter(policy -> policy.mode() == StsMode.TESTING).map(policy -> info().finding());
	}
}
