package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records that nobody believes. */
final class NotSecured extends FactRule<TlsaRecords> {

	NotSecured() {
		super(TlsaRecords.class, new RuleInfo("dane.not-secured", Severity.WARNING,
				"The TLSA records are not secured by DNSSEC.",
				"Whoever can forge an answer of the DNS could forge these records too, so senders ignore them: "
						+ "the server gains nothing by them.",
				"Sign the zone of the server's name with DNSSEC and hand its DS record to the registry; or "
						+ "remove the TLSA records.",
				Reference.rfc(7672, "2.2")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return !seen.records().isFound() || seen.records().authenticated() || !seen.validated() ? Optional.empty()
				: Optional.of(info().finding("The TLSA records of " + seen.records().name() + " are not secured by DNSSEC."));
	}
}
