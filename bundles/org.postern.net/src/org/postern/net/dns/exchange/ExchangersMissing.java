package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Ending;
import org.postern.net.rule.FactRule;

/** A domain without MX. */
final class ExchangersMissing extends FactRule<DomainExchangers> {

	ExchangersMissing() {
		super(DomainExchangers.class, new RuleInfo("mx.missing", Severity.WARNING,
				"The domain names no mail exchanger.",
				"Without an MX record, senders deliver to the address of the domain itself, if it has one: "
						+ "usually that of its web server. A domain without either gets no mail.",
				"Add an MX record that names the mail server; or, if the domain shall get no mail, '0 .'.",
				Reference.rfc(5321, "5.1")));
	}

	@Override
	public Optional<Finding> judge(DomainExchangers seen, Circumstances at) {
		if (seen.records().ending() != Ending.NO_SUCH_RECORD) {
			return Optional.empty();
		}
		return Optional.of(seen.address()
				? info().finding("The domain '" + seen.domain() + "' has no MX record; mail goes to its own address.")
				: info().finding("The domain '" + seen.domain() + "' has neither MX nor address: it gets no mail.")
						.withSeverity(Severity.ERROR));
	}
}
