package org.postern.net.rule;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.Offered;

/** Mechanisms that rest on MD5 or on nothing but them. */
final class OnlyWeakMechanisms extends FactRule<Offered> {

	OnlyWeakMechanisms() {
		super(Offered.class, new RuleInfo("auth.only-weak", Severity.WARNING,
				"The server offers only login mechanisms that are out of date.",
				"CRAM-MD5, DIGEST-MD5 (RFC 6331 calls it historic) and NTLM rest on broken arithmetic, and the server has to "
						+ "keep passwords readable for them. Many programs no longer know them.",
				"Offer PLAIN under TLS, and SCRAM-SHA-256 where passwords shall not be shown to the server.",
				Reference.rfc(6331, "1")));
	}

	@Override
	public Optional<Finding> judge(Offered offered, Circumstances at) {
		List<String> mechanisms = offered.capabilities().mechanisms();
		return offered.counts() && !mechanisms.isEmpty() && Mechanisms.areAllWeak(mechanisms)
				? Optional.of(info().finding().withEvidence(List.of(String.join(" ", mechanisms))))
				: Optional.empty();
	}
}
