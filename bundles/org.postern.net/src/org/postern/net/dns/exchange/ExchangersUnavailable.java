package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** Name servers that could not say who takes the mail. */
final class ExchangersUnavailable extends FactRule<DomainExchangers> {

	ExchangersUnavailable() {
		super(DomainExchangers.class, new RuleInfo("mx.unavailable", Severity.WARNING,
				"The name servers did not say who takes the domain's mail.",
				"Nothing is known of the mail exchangers. Senders that meet this keep the mail and try again for "
						+ " some days.",
				"Test again. If it stays so, look at the name servers of the domain.",
				Reference.rfc(5321, "5.1")));
	}

	@Override
	public Optional<Finding> judge(DomainExchangers seen, Circumstances at) {
		return seen.records().ending().isKnown() ? Optional.empty()
				: Optional.of(info().finding("The mail exchangers of '" + seen.domain() + "' could not be asked for: "
						+ seen.records().detail() + "."));
	}
}
