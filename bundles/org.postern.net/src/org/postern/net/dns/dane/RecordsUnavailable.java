package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records that could not be asked for. */
final class RecordsUnavailable extends FactRule<TlsaRecords> {

	RecordsUnavailable() {
		super(TlsaRecords.class, new RuleInfo("dane.unavailable", Severity.WARNING,
				"The name servers did not say whether there are TLSA records.",
				"A sender that uses DANE must not deliver as long as it does not know: its mail waits and comes "
						+ "back after some days. Often the cause is a name server or a firewall that does not know records "
						+ " of this kind.",
				"Let the name servers of the domain answer every kind of question, if only with 'there is none'.",
				Reference.rfc(7672, "2.1.2")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return seen.records().ending().isKnown() ? Optional.empty() : Optional.of(info().finding(
				"The TLSA records of " + seen.records().name() + " could not be asked for: " + seen.records().detail() + "."));
	}
}
