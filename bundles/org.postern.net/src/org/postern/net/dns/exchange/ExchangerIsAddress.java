package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.MailExchanger;
import org.postern.net.rule.FactRule;

/** An MX record with an address in place of a name. */
final class ExchangerIsAddress extends FactRule<DomainExchangers> {

	ExchangerIsAddress() {
		super(DomainExchangers.class, new RuleInfo("mx.is-address", Severity.ERROR,
				"An MX record names an address instead of a host.",
				"An MX record has to name a host. Written as an address it is taken for a host of that name, "
						+ "which does not exist.",
				"Give the mail server a name with an address record, and name that.",
				Reference.rfc(5321, "5.1")));
	}

	@Override
	public Optional<Finding> judge(DomainExchangers seen, Circumstances at) {
		return seen.records().records().stream().map(MailExchanger::host).filter(host -> host.matches("[0-9.]+|.*:.*"))
				.findFirst().map(host -> info().finding("The MX record of '" + seen.domain() + "' names an address: " + host + "."));
	}
}
