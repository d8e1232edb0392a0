package org.postern.net.tls.certificate;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** An intermediate certificate out of date. */
final class IssuerExpired extends FactRule<PresentedChain> {

	IssuerExpired() {
		super(PresentedChain.class, new RuleInfo("certificate.issuer-expired", Severity.ERROR,
				"A certificate that the server sends with its own has expired.",
				"Programs that find no other way to an authority refuse the server.",
				"Configure the chain that the authority offers now, and reload the mail services.",
				Reference.rfc(5280, "6.1")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return new ChainShape(chain.certificates()).path().stream().skip(1)
				.filter(issuer -> !new Validity(issuer).holds(at.now())).findFirst()
				.map(issuer -> info().finding().withEvidence(List.of(issuer.getSubjectX500Principal() + ": "
						+ Validity.day(new Validity(issuer).start()) + " to " + Validity.day(new Validity(issuer).end()))))
				.map(finding -> chain.trustProblem().isPresent() ? finding : finding.withSeverity(Severity.WARNING));
	}
}
