package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Several records where one counts. */
final class AnnouncementRepeated extends FactRule<StsAnnouncement> {

	AnnouncementRepeated() {
		super(StsAnnouncement.class, new RuleInfo("mta-sts.several-records", Severity.ERROR,
				"The domain has several MTA-STS records.",
				"Senders that find more than one act as if there were none: the policy is not in force.",
				"Leave one record at _mta-sts.",
				Reference.rfc(8461, "3.1")));
	}

	@Override
	public Optional<Finding> judge(StsAnnouncement seen, Circumstances at) {
		return seen.versioned().size() < 2 ? Optional.empty()
				: Optional.of(info().finding(seen.records().name() + " has " + seen.versioned().size() + " records.")
						.withEvidence(seen.versioned()));
	}
}
