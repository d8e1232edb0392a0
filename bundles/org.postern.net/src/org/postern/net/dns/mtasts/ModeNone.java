package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A policy that is given up. */
final class ModeNone extends FactRule<StsComparison> {

	ModeNone() {
		super(StsComparison.class, new RuleInfo("mta-sts.mode-none", Severity.INFO,
				"The MTA-STS policy says that there is none (mode none).",
				"This is how a domain takes its policy back before it removes it.",
				"If that is not meant, set the mode to enforce.",
				Reference.rfc(8461, "8.3")));
	}

	@Override
	public Optional<Finding> judge(StsComparison seen, Circumstances at) {
		return seen.file().policy().filter(policy -> policy.mode() == StsMode.NONE).map(policy -> info().finding());
	}
}
