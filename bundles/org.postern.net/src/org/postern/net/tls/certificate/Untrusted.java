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

/** A certificate of an authority that is not trusted here. */
final class Untrusted extends FactRule<PresentedChain> {

	Untrusted() {
		super(PresentedChain.class, new RuleInfo("certificate.untrusted", Severity.ERROR,
				"The certificate is not trusted.",
				"No authority that this computer trusts stands behind it.",
				"Use a certificate of a known authority, or give the clients the root certificate of this one.",
				Reference.rfc(5280, "6.1")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		ChainShape shape = new ChainShape(chain.certificates());
		boolean alone = chain.certificates().size() == 1 && chain.leaf().filter(ChainShape::isSelfIssued).isPresent();
		return new Trouble(chain, at.now()).ofTrust().filter(problem -> !alone && !chain.certificates().isEmpty())
				.filter(problem -> !shape.breaksOffBelowAPublicAuthority())
				.map(problem -> info().finding()
						.withEvidence(List.of("Issuer: " + shape.path().getLast().getIssuerX500Principal(), problem)));
	}
}
