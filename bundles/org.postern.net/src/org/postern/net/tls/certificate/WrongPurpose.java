package org.postern.net.tls.certificate;

import java.security.cert.CertificateParsingException;
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

/** A certificate whose extended key usage leaves out servers. */
final class WrongPurpose extends FactRule<PresentedChain> {

	private static final String SERVER = "1.3.6.1.5.5.7.3.1";
	private static final String ANY = "2.5.29.37.0";

	WrongPurpose() {
		super(PresentedChain.class, new RuleInfo("certificate.wrong-purpose", Severity.ERROR,
				"The certificate is not made for servers.",
				"It states for what it may be used, and a server is not among it. Programs that look refuse it.",
				"Get a certificate for TLS servers.",
				Reference.rfc(5280, "4.2.1.12")));
	}

	@Override
	public Optional<Finding> judge(PresentedChain chain, Circumstances at) {
		return chain.leaf().filter(leaf -> !purposes(leaf).isEmpty())
				.filter(leaf -> purposes(leaf).stream().noneMatch(List.of(SERVER, ANY)::contains))
				.map(leaf -> info().finding().withEvidence(List.of("Purposes: " + String.join(", ", purposes(leaf)))));
	}

	private static List<String> purposes(X509Certificate leaf) {
		try {
			return Optional.ofNullable(leaf.getExtendedKeyUsage()).orElse(List.of());
		} catch (CertificateParsingException e) {
			return List.of("unreadable");
		}
	}
}
