package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** A record of whose host nobody could say where it is. */
final class ExchangerUnknown extends FactRule<ExchangerHost> {

	ExchangerUnknown() {
		super(ExchangerHost.class, new RuleInfo("mx.host-unavailable", Severity.WARNING,
				"The name servers did not say where a host is that an MX record names.",
				"Nothing is known about it; its name may be in order.",
				"Test again. If it stays so, look at the name servers of the host's domain.",
				Reference.rfc(2308, "7")));
	}

	@Override
	public Optional<Finding> judge(ExchangerHost seen, Circumstances at) {
		return seen.leads() instanceof Resolution.Unavailable unknown
				? Optional.of(info().finding(seen.describe() + " could not be resolved: " + unknown.reason() + "."))
				: Optional.empty();
	}
}
