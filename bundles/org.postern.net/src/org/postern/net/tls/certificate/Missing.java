package org.postern.net.tls.certificate;

import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A handshake without any certificate. */
final class Missing extends FactRule<PresentedChain> {

	Missing() {
		super(PresentedChain.class, new RuleInfo("certificate.missing", Severity.ERROR,
				"The server showed no certificate.",
				"Clients cannot know whom they talk to.",
				"Configure a certificate on the server.",
				Reference.rfc(5246, "7.4.2")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.certificates().isEmpty() ? Optional.of(info().finding()) : Optional.empty();
	}
}
