package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** An authority's certificate used for a server. */
final class AuthorityAsServer extends FactRule<PresentedChain> {

	AuthorityAsServer() {
		super(PresentedChain.class, new RuleInfo("certificate.is-authority", Severity.WARNING,
				"The certificate is that of an authority.",
				"Whoever gets hold of the server's key can issue certificates in its name for any host. Some "
						+ "programs refuse it.",
				"Let the authority issue a certificate for the server, and keep the authority's key elsewhere.",
				Reference.rfc(5280, "4.2.1.9")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().filter(leaf -> leaf.getBasicConstraints() >= 0 && chain.certificates().size() > 1)
				.map(leaf -> info().finding());
	}
}
