package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.MailExchanger;
import org.postern.net.rule.FactRule;

/** A domain that says both. */
final class RefusedAndTaken extends FactRule<DomainExchangers> {

	RefusedAndTaken() {
		super(DomainExchangers.class, new RuleInfo("mx.null-among-others", Severity.ERROR,
				"The domain says that it takes no mail, and names mail exchangers too.",
				"A null MX has to be the only one. Some senders believe the one and some the other, so mail gets "
						+ " lost.",
				"Remove the MX record '.', or all others.",
				Reference.rfc(7505, "3")));
	}

	@Override
	public Optional<Finding> judge(DomainExchangers seen, Circumstances at) {
		return !seen.refusesMail() || seen.records().records().size() == 1 ? Optional.empty()
				: Optional.of(info().finding("The domain '" + seen.domain() + "' has a null MX among others.")
						.withEvidence(seen.records().records().stream().map(MailExchanger::toString).toList()));
	}
}
