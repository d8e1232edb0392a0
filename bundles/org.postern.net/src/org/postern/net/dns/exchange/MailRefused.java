package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A domain that says it takes no mail. */
final class MailRefused extends FactRule<DomainExchangers> {

	MailRefused() {
		super(DomainExchangers.class, new RuleInfo("mx.null", Severity.INFO,
				"The domain says that it takes no mail.",
				"Its MX record is '.' (null MX): senders give up at once and tell the sender so.",
				"If the domain shall get mail, name its mail server in the MX record.",
				Reference.rfc(7505, "3")));
	}

	@Override
	public Optional<Finding> judge(DomainExchangers seen, Circumstances at) {
		return !seen.refusesMail() || seen.records().records().size() > 1 ? Optional.empty()
				: Optional.of(info().finding("The domain '" + seen.domain() + "' says that it takes no mail.")
						.withSeverity(at.policy().isPresent() ? Severity.ERROR : Severity.INFO));
	}
}
