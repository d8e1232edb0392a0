package org.postern.net.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Circumstances;
import org.postern.api.rule.RuleInfo;
import org.postern.net.rule.FactRule;
import org.postern.net.tls.PresentedChain;

/** A key that is too short, in the server's certificate or above it. */
final class WeakKey extends FactRule<PresentedChain> {

	WeakKey() {
		super(PresentedChain.class, new RuleInfo("certificate.weak-key", Severity.ERROR,
				"The key is too short.",
				"Whoever can compute the private key from it can pose as the server and read mail and passwords. "
						+ "Many programs refuse such keys: RSA below 2048 bits, EC below 224.",
				"Make a new key, EC P-256 or RSA 2048, and get a certificate for it.",
				BaselineRequirements.reference()));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return new ChainShape(chain.certificates()).path().stream()
				.filter(certificate -> KeyStrength.of(certificate.getPublicKey()).isWeak()).findFirst()
				.map(certificate -> finding(certificate, Trouble.isOfAlgorithms(chain)));
	}

	private Finding finding(X509Certificate certificate, boolean refused) {
		KeyStrength key = KeyStrength.of(certificate.getPublicKey());
		Finding finding = info().finding("The key is too short: " + key.describe() + ".")
				.withEvidence(List.of(certificate.getSubjectX500Principal().toString()));
		return key.isBroken() || refused ? finding : finding.withSeverity(Severity.WARNING);
	}
}
