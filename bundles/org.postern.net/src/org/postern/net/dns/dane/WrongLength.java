package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records that are too long or too short. */
final class WrongLength extends FactRule<TlsaRecords> {

	WrongLength() {
		super(TlsaRecords.class, new RuleInfo("dane.wrong-length", Severity.WARNING,
				"The data of a TLSA record does not fit its matching type.",
				"SHA-256 makes 32 bytes and SHA-512 makes 64; the record has another number, so it can match "
						+ "nothing.",
				"Make the record anew from the certificate or key in use.",
				Reference.rfc(6698, "2.1.4")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return seen.having(TlsaUse.WRONG_LENGTH).stream().findFirst().map(record -> info().finding("A TLSA record of "
				+ seen.records().name() + " has " + record.data().length() / 2 + " bytes of data: " + record.describe() + "."));
	}
}
