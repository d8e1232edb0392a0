package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A domain without MTA-STS. */
final class PolicyMissing extends FactRule<StsAnnouncement> {

	PolicyMissing() {
		super(StsAnnouncement.class, new RuleInfo("mta-sts.missing", Severity.INFO,
				"The domain has no MTA-STS policy.",
				"Without it (or DANE) anybody between two mail servers can have mail sent in cleartext, or to "
						+ "himself.",
				"Publish a policy at https://mta-sts.DOMAIN/.well-known/mta-sts.txt, mode testing at first, and "
						+ "the record _mta-sts.",
				Reference.rfc(8461, "3")));
	}

	@Override
	public Optional<Finding> judge(StsAnnouncement seen, Circumstances at) {
		return seen.records().ending().isKnown() && seen.versioned().isEmpty()
				&& seen.records().records().stream().noneMatch(AnnouncementMalformed::isMeant)
				? Optional.of(info().finding("The domain '" + seen.domain() + "' has no MTA-STS policy.")) : Optional.empty();
	}
}
