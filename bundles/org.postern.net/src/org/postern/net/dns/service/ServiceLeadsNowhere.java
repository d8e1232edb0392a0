package org.postern.net.dns.service;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** A record that names a host without address. */
final class ServiceLeadsNowhere extends FactRule<ServiceHost> {

	ServiceLeadsNowhere() {
		super(ServiceHost.class, new RuleInfo("srv.no-address", Severity.ERROR,
				"An SRV record names a host that has no address.",
				"Mail programs that set themselves up by it find no server.",
				"Give the host an address, or take the record out of the DNS.",
				Reference.rfc(2782)));
	}

	@Override
	public Optional<Finding> judge(ServiceHost seen, Circumstances at) {
		return switch (seen.leads()) {
			case Resolution.NoSuchName none -> found(seen, "does not exist");
			case Resolution.NoAddress none -> found(seen, "has no address");
			case Resolution.Dangling lost -> found(seen, "is an alias that leads to nothing: " + lost.way());
			case Resolution.AliasLoop loop -> found(seen, "is an alias in a circle: " + loop.way());
			case Resolution.Bogus bogus -> found(seen, "is signed wrongly (DNSSEC): " + bogus.reason());
			case Resolution.Addresses fine -> Optional.empty();
			case Resolution.Unavailable unknown -> Optional.empty();
		};
	}

	private Optional<Finding> found(ServiceHost seen, String what) {
		return Optional.of(info().finding(seen.describe() + " " + what + "."));
	}
}
