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

/** A chain that breaks off below a public authority. */
final class ChainIncomplete extends FactRule<PresentedChain> {

	ChainIncomplete() {
		super(PresentedChain.class, new RuleInfo("certificate.chain-incomplete", Severity.ERROR,
				"An intermediate certificate is missing in what the server sends.",
				"Programs that have seen the missing certificate elsewhere connect, all others refuse: it works "
						+ "for the administrator and fails on a new telephone.",
				"Send the whole chain: configure the file that the authority calls full chain, and reload the "
						+ "mail services.",
				Reference.rfc(5246, "7.4.2")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		ChainShape shape = new ChainShape(chain.certificates());
		return new Trouble(chain, at.now()).ofTrust().filter(problem -> shape.breaksOffBelowAPublicAuthority())
				.map(problem -> info().finding()
						.withEvidence(List.of("Not sent: " + shape.path().getLast().getIssuerX500Principal(), problem)));
	}
}
