package org.postern.net.dns.mtasts;

import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A record that senders cannot read. */
final class AnnouncementMalformed extends FactRule<StsAnnouncement> {

	AnnouncementMalformed() {
		super(StsAnnouncement.class, new RuleInfo("mta-sts.record-malformed", Severity.ERROR,
				"The MTA-STS record is not written as it has to be.",
				"Senders act as if there were none: the policy is not in force.",
				"Write it as 'v=STSv1; id=20260101000000;': the version first, an id of 1 to 32 letters and "
						+ "digits that changes with the policy.",
				Reference.rfc(8461, "3.1")));
	}

	@Override
	public Optional<Finding> judge(StsAnnouncement seen, Circumstances at) {
		boolean unread = seen.versioned().isEmpty() && seen.records().records().stream().anyMatch(AnnouncementMalformed::isMeant);
		boolean nameless = seen.versioned().size() == 1 && seen.id().isEmpty();
		return !unread && !nameless ? Optional.empty()
				: Optional.of(info().finding(nameless ? seen.records().name() + " has no valid id."
						: seen.records().name() + " does not begin with 'v=STSv1;'.").withEvidence(seen.records().records()));
	}

	/** Whether it looks as if it were meant for MTA-STS. */
	static boolean isMeant(String text) {
		return text.toLowerCase(Locale.ROOT).contains("stsv");
	}
}
