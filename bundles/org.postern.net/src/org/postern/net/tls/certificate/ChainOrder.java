package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A chain out of order. */
final class ChainOrder extends FactRule<PresentedChain> {

	ChainOrder() {
		super(PresentedChain.class, new RuleInfo("certificate.chain-order", Severity.WARNING,
				"The certificates are sent in the wrong order.",
				"Each must be followed by the one that vouches for it. Some mail programs find the way all the "
						+ "same, others refuse.",
				"Put the server's own certificate first in the file, then its issuer, and so on.",
				Reference.rfc(5246, "7.4.2")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return new ChainShape(chain.certificates()).isOrdered() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(chain.certificates().stream()
						.map(certificate -> certificate.getSubjectX500Principal().toString()).toList()));
	}
}
