package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records with numbers that mean nothing. */
final class UnknownParameters extends FactRule<TlsaRecords> {

	UnknownParameters() {
		super(TlsaRecords.class, new RuleInfo("dane.unknown-parameters", Severity.WARNING,
				"A TLSA record has a usage, selector or matching type that nobody knows.",
				"The usage can be 0 to 3, the selector 0 or 1, the matching type 0 to 2. Senders ignore other "
						+ "records.",
				"Make the record anew; 3 1 1 (the server's key, as SHA-256) fits nearly always.",
				Reference.rfc(6698, "2.1")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return seen.having(TlsaUse.UNKNOWN_PARAMETERS).stream().findFirst().map(record -> info()
				.finding("A TLSA record of " + seen.records().name() + " cannot be used: " + record.describe() + "."));
	}
}
