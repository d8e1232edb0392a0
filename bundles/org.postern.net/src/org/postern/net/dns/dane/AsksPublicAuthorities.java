package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records with a usage that mail servers do not go by. */
final class AsksPublicAuthorities extends FactRule<TlsaRecords> {

	AsksPublicAuthorities() {
		super(TlsaRecords.class, new RuleInfo("dane.pkix-usage", Severity.WARNING,
				"A TLSA record has usage 0 or 1, which mail servers do not go by.",
				"These usages ask that a public authority vouch for the certificate as well. Mail servers have "
						+ "no agreed list of such authorities and ignore the record.",
				"Publish the record with usage 3 (or 2 for an authority).",
				Reference.rfc(7672, "3.1.3")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return seen.having(TlsaUse.PUBLIC_AUTHORITIES).stream().findFirst().map(record -> info()
				.finding("A TLSA record of " + seen.records().name() + " has usage " + record.usage() + ": " + record.describe()
						+ "."));
	}
}
