package org.postern.net.dns.mtasts;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A record about reports that senders cannot read. */
final class ReportsMalformed extends FactRule<TlsReporting> {

	ReportsMalformed() {
		super(TlsReporting.class, new RuleInfo("tls-report.malformed", Severity.WARNING,
				"The record about reports of TLS failures is not written as it has to be.",
				"Senders act as if there were none, and nobody learns of deliveries that fail.",
				"Write it as 'v=TLSRPTv1; rua=mailto:reports@DOMAIN'.",
				Reference.rfc(8460, "3")));
	}

	@Override
	public Optional<Finding> judge(TlsReporting seen, Circumstances at) {
		return seen.problem().map(problem -> info().finding("The reports of '" + seen.domain() + "': " + problem + ".")
				.withEvidence(seen.records().records()));
	}
}
