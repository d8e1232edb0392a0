package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** A TLSA record that has to change with every renewal. */
final class DatedCertificate extends FactRule<TlsaRecords> {

	DatedCertificate() {
		super(TlsaRecords.class, new RuleInfo("dane.whole-certificate", Severity.ADVICE,
				"The TLSA records name certificates, not keys: they have to change with every renewal.",
				"If the certificate is renewed before the record is changed, and old answers have expired, every "
						+ " sender that uses DANE stops delivering.",
				"Name the key (3 1 1) and keep it over renewals, or publish the next record well before each "
						+ "renewal.",
				Reference.rfc(7671, "5.1")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		boolean whole = seen.usable().stream().allMatch(record -> record.usage() == 3 && record.selector() == 0);
		return seen.usable().isEmpty() || !whole ? Optional.empty() : Optional.of(info().finding());
	}
}
