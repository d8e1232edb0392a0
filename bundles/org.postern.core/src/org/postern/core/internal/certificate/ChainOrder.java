package org.postern.core.internal.certificate;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** A chain in which a certificate is not followed by the one that issued it (RFC 8446 section 4.4.2). */
final class ChainOrder implements CertificateRule {

	@Override
	public Optional<Finding> review(String host, List<X509Certificate> chain) {
		return IntStream.range(1, chain.size()).filter(i -> !isIssuer(chain.get(i), chain.get(i - 1))).boxed().findFirst()
				.map(i -> finding(chain.get(i - 1), chain.get(i)));
	}

	private static boolean isIssuer(X509Certificate issuer, X509Certificate issued) {
		return issuer.getSubjectX500Principal().equals(issued.getIssuerX500Principal());
	}

	private static Finding finding(X509Certificate issued, X509Certificate next) {
		return Finding.of("tls.chain-order", Severity.WARNING,
				"In the chain file, " + issued.getSubjectX500Principal() + " is not followed by its issuer.",
				"Next comes " + next.getSubjectX500Principal() + " instead of " + issued.getIssuerX500Principal()
						+ ". Some mail programs find the way to the authority all the same, others refuse the certificate.",
				"Put the server's certificate first, and each issuer directly behind what it issued.").at(PLACE);
	}
}
