package org.postern.net.dns.exchange;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Ending;
import org.postern.net.rule.FactRule;

/** A domain that is not there. */
final class DomainMissing extends FactRule<DomainExchangers> {

	DomainMissing() {
		super(DomainExchangers.class, new RuleInfo("mx.no-such-domain", Severity.ERROR,
				"The mail domain does not exist.",
				"The name servers say that there is no such domain. No mail can be sent to it.",
				"Check how it is written, and whether its registration has lapsed.",
				Reference.rfc(8020)));
	}

	@Override
	public Optional<Finding> judge(DomainExchangers seen, Circumstances at) {
		return seen.records().ending() != Ending.NO_SUCH_NAME ? Optional.empty()
				: Optional.of(info().finding("There is no domain '" + seen.domain() + "'."));
	}
}
