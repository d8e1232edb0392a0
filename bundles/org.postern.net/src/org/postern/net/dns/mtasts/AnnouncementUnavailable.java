package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Name servers that could not say whether there is a policy. */
final class AnnouncementUnavailable extends FactRule<StsAnnouncement> {

	AnnouncementUnavailable() {
		super(StsAnnouncement.class, new RuleInfo("mta-sts.unavailable", Severity.WARNING,
				"The name servers did not say whether the domain has an MTA-STS policy.",
				"Senders that cannot ask go by the policy they remember, or by none.",
				"Test again. If it stays so, look at the name servers of the domain.",
				Reference.rfc(8461, "3.1")));
	}

	@Override
	public Optional<Finding> judge(StsAnnouncement seen, Circumstances at) {
		return seen.records().ending().isKnown() ? Optional.empty() : Optional.of(info()
				.finding(seen.records().name() + " could not be asked for: " + seen.records().detail() + "."));
	}
}
