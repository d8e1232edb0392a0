package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A mail exchanger that the policy does not allow. */
final class ExchangerNotListed extends FactRule<StsComparison> {

	ExchangerNotListed() {
		super(StsComparison.class, new RuleInfo("mta-sts.mx-not-listed", Severity.ERROR,
				"The MTA-STS policy does not name a mail exchanger of the domain.",
				"Senders that know the policy do not deliver to that host. If they find no other, mail comes "
						+ "back.",
				"Add the host to the policy and change the id in the DNS, or take the host out of the MX "
						+ "records.",
				Reference.rfc(8461, "4.1")));
	}

	@Override
	public Optional<Finding> judge(StsComparison seen, Circumstances at) {
		return seen.file().policy().filter(policy -> policy.mode() != StsMode.NONE)
				.flatMap(policy -> seen.hosts().stream().filter(host -> !policy.lists(host)).findFirst()
						.map(host -> info().finding("The MTA-STS policy of '" + seen.domain() + "' does not name " + host + ".")
								.withEvidence(policy.mx())
								.withSeverity(policy.mode() == StsMode.ENFORCE ? Severity.ERROR : Severity.WARNING)));
	}
}
