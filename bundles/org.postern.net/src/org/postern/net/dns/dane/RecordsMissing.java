package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.dns.Ending;
import org.postern.net.rule.FactRule;

/** A port without TLSA records in a zone that could have them. */
final class RecordsMissing extends FactRule<TlsaRecords> {

	RecordsMissing() {
		super(TlsaRecords.class, new RuleInfo("dane.missing", Severity.INFO,
				"The server's zone is signed, and has no TLSA records for this port.",
				"With DNSSEC in place, a TLSA record would let senders know that TLS is to be had and which key "
						+ "is right; without it they can be talked into cleartext.",
				"Publish a record 3 1 1 for port 25.",
				Reference.rfc(7672, "1.3")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		boolean none = seen.records().ending() == Ending.NO_SUCH_NAME || seen.records().ending() == Ending.NO_SUCH_RECORD;
		return none && seen.port() == 25 && seen.records().authenticated()
				? Optional.of(info().finding("There are no TLSA records at " + seen.records().name() + "."))
				: Optional.empty();
	}
}
