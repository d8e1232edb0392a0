package org.postern.net.dns.dane;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;

/** TLSA records none of which can be used. */
final class NothingUsable extends FactRule<TlsaRecords> {

	NothingUsable() {
		super(TlsaRecords.class, new RuleInfo("dane.nothing-usable", Severity.WARNING,
				"None of the TLSA records can be used.",
				"Senders then demand TLS, and check nothing: the records promise what they do not keep.",
				"Publish a record 3 1 1: the SHA-256 of the server's public key.",
				Reference.rfc(7672, "2.2")));
	}

	@Override
	public Optional<Finding> judge(TlsaRecords seen, Circumstances at) {
		return !seen.records().isFound() || !seen.usable().isEmpty() ? Optional.empty()
				: Optional.of(info().finding("None of the TLSA records of " + seen.records().name() + " can be used.")
						.withEvidence(seen.lines()));
	}
}
