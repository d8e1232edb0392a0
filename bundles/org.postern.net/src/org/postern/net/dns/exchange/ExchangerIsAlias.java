package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Resolution;
import org.postern.net.rule.FactRule;

/** An MX record that names an alias. */
final class ExchangerIsAlias extends FactRule<ExchangerHost> {

	ExchangerIsAlias() {
		super(ExchangerHost.class, new RuleInfo("mx.alias", Severity.WARNING,
				"An MX record names an alias.",
				"The host of an MX record must not be a CNAME. Many senders follow it all the same; some refuse, "
						+ " and some then deliver in a circle, because the server does not know itself under that name.",
				"Name the host that the alias leads to.",
				Reference.rfc(2181, "10.3")));
	}

	@Override
	public Optional<Finding> judge(ExchangerHost seen, Circumstances at) {
		return seen.leads() instanceof Resolution.Addresses found && !found.aliases().isEmpty()
				? Optional.of(info().finding(seen.describe() + " is an alias of " + found.aliases().getLast() + "."))
				: Optional.empty();
	}
}
