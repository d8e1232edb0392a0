package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A domain that does not want reports. */
final class ReportsMissing extends FactRule<TlsReporting> {

	ReportsMissing() {
		super(TlsReporting.class, new RuleInfo("tls-report.missing", Severity.INFO,
				"The domain does not ask for reports of TLS failures.",
				"Senders would tell, once a day, which deliveries failed because of DANE or MTA-STS. Without it "
						+ "you learn of them from those whose mail came back.",
				"Add a record _smtp._tls: 'v=TLSRPTv1; rua=mailto:reports@DOMAIN'.",
				Reference.rfc(8460, "3")));
	}

	@Override
	public Optional<Finding> judge(TlsReporting seen, Circumstances at) {
		return seen.records().ending().isKnown() && seen.records().records().isEmpty()
				? Optional.of(info().finding("The domain '" + seen.domain() + "' asks for no reports of TLS failures."))
				: Optional.empty();
	}
}
