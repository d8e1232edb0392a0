package org.postern.net.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.postern.net.tls.PresentedChain;

/** Certificates in words, a line each. */
public record ChainText(PresentedChain chain) {

	/** For people: for whom, by whom, until when, how strong, how many. */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		chain.leaf().ifPresent(leaf -> describe(leaf, lines));
		if (chain.certificates().size() > 1) {
			lines.add(chain.certificates().size() + " certificates sent, "
					+ (chain.trustProblem().isPresent() ? "not trusted" : "trusted"));
		}
		chain.staple().ifPresent(staple -> lines.add("OCSP: " + staple.state().name().toLowerCase(Locale.ROOT)
				+ staple.until().map(until -> ", until " + until).orElse("")));
		return lines;
	}

	private static void describe(X509Certificate leaf, List<String> lines) {
		List<String> names = new CertificateNames(leaf).all();
		lines.add(names.isEmpty() ? "for no name" : "for " + String.join(", ", names));
		lines.add("issued by " + leaf.getIssuerX500Principal());
		lines.add("valid until " + leaf.getNotAfter().toInstant());
		lines.add(KeyStrength.of(leaf.getPublicKey()).describe() + ", signed with " + leaf.getSigAlgName());
	}
}
