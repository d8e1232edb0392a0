package org.postern.net.dns.rule;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** A name without an address. */
final class NoAddress extends FactRule<Resolution.NoAddress> {

	NoAddress() {
		super(Resolution.NoAddress.class, new RuleInfo("resolve.no-address", Severity.ERROR,
				"The name of the server has no address.",
				"The name exists in the DNS, perhaps for mail exchange or as a zone, but neither an IPv4 nor an "
						+ "IPv6 address is given for it. Mail programs cannot find the server.",
				"Add an address (A or AAAA) for it to the DNS, or use the name of the server itself.",
				Reference.rfc(2308, "2.2")));
	}

	@Override
	public Optional<Finding> judge(Resolution.NoAddress seen, Circumstances at) {
		return Optional.of(info().finding("The name '" + at.endpoint().host() + "' leads nowhere: it exists and has no address."));
	}
}
