package org.postern.net.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.Reference;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** Certificates that lead nowhere. */
final class ChainSurplus extends FactRule<PresentedChain> {

	ChainSurplus() {
		super(PresentedChain.class, new RuleInfo("certificate.chain-surplus", Severity.ADVICE,
				"The server sends certificates that have nothing to do with its own.",
				"They make every handshake longer and confuse some programs.",
				"Leave only the server's certificate and its intermediates in the file.",
				Reference.rfc(8446, "4.4.2")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		List<X509Certificate> surplus = new ChainShape(chain.certificates()).surplus();
		return surplus.isEmpty() ? Optional.empty()
				: Optional.of(info().finding().withEvidence(surplus.stream()
						.map(certificate -> certificate.getSubjectX500Principal().toString()).toList()));
	}
}
