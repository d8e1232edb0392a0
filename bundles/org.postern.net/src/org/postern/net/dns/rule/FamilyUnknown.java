package org.postern.net.dns.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** One family of addresses that could not be asked for. */
final class FamilyUnknown extends FactRule<Resolution.Addresses> {

	FamilyUnknown() {
		super(Resolution.Addresses.class, new RuleInfo("resolve.family-unavailable", Severity.WARNING,
				"The name servers could not say whether the server has addresses of the other family.",
				"They answered for one of IPv4 and IPv6 only. What is behind an address of the other is not "
						+ "tested; and mail programs wait for that answer before they connect.",
				"Test again. If it stays so, the name servers of the domain fail for one type of record: have "
						+ "them mended.",
				Reference.rfc(4074, "4")));
	}

	@Override
	public Optional<Finding> judge(Resolution.Addresses seen, Circumstances at) {
		return seen.unknown().map(reason -> info().finding("Nothing is known of other addresses of '" + at.endpoint().host()
				+ "'. " + reason + "."));
	}
}
