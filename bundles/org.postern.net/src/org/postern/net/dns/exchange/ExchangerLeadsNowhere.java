package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** A record that names a host without address. */
final class ExchangerLeadsNowhere extends FactRule<ExchangerHost> {

	ExchangerLeadsNowhere() {
		super(ExchangerHost.class, new RuleInfo("mx.no-address", Severity.ERROR,
				"An MX record names a host that has no address.",
				"Mail for the domain cannot be delivered to this host. Senders try the next one, if there is "
						+ "one, and lose time on every message.",
				"Give the host an address, or take the record out of the DNS.",
				Reference.rfc(5321, "5.1")));
	}

	@Override
	public Optional<Finding> judge(ExchangerHost seen, Circumstances at) {
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

	private Optional<Finding> found(ExchangerHost seen, String what) {
		return Optional.of(info().finding(seen.describe() + " " + what + "."));
	}
}
