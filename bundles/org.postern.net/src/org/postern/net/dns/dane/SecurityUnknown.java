package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records of which the resolver does not say how safe they are. */
final class SecurityUnknown extends FactRule<TlsaRecords> {

	SecurityUnknown() {
		super(TlsaRecords.class, new RuleInfo("dane.security-unknown", Severity.INFO,
				"The resolver does not check DNSSEC, so nobody can say whether the TLSA records are secured.",
				"Senders use TLSA records only if their own resolver checked them. Yours passes answers on "
						+ "unchecked.",
				"Test again with a resolver that checks: --resolver HOST.",
				Reference.rfc(7672, "2.2")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return !seen.records().isFound() || seen.records().authenticated() || seen.validated() ? Optional.empty()
				: Optional.of(info().finding());
	}
}
