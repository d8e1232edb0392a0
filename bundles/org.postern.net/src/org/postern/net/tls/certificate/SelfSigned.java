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

/** A certificate that vouches for itself and is not trusted here. */
final class SelfSigned extends FactRule<PresentedChain> {

	SelfSigned() {
		super(PresentedChain.class, new RuleInfo("certificate.self-signed", Severity.ERROR,
				"The certificate is signed by itself, and nobody vouches for it.",
				"Mail programs warn every user at the first connection, and whoever gets used to that warning "
						+ "will not notice an attack.",
				"Use a certificate of a known authority, or hand this one to the clients as trusted.",
				Reference.rfc(5280, "6.1")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return new Trouble(chain, at.now()).ofTrust().filter(problem -> chain.certificates().size() == 1)
				.flatMap(problem -> chain.leaf()).filter(ChainShape::isSelfIssued)
				.map(leaf -> info().finding().withEvidence(List.of("Issuer: " + leaf.getIssuerX500Principal())));
	}
}
