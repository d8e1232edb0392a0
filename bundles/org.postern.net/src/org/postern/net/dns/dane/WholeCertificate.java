package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records that hold a whole certificate or key. */
final class WholeCertificate extends FactRule<TlsaRecords> {

	WholeCertificate() {
		super(TlsaRecords.class, new RuleInfo("dane.matching-full", Severity.ADVICE,
				"A TLSA record holds a whole certificate or key instead of its digest.",
				"Answers become so long that they do not fit a datagram, and get lost behind some firewalls.",
				"Publish the SHA-256 digest (matching type 1).",
				Reference.rfc(7671, "10.1.1")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return seen.usable().stream().filter(record -> record.matching() == 0).findFirst().map(record -> info()
				.finding("A TLSA record of " + seen.records().name() + " holds " + record.data().length() / 2 + " bytes."));
	}
}
