package org.postern.net.tls.certificate;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the certificates that a server sent hang together. */
final class ChainShape {

	private static final String AUTHORITY_ACCESS = "1.3.6.1.5.5.7.1.1";

	private final List<X509Certificate> sent;
	private final List<X509Certificate> path = new ArrayList<>();

	ChainShape(List<X509Certificate> sent) {
		this.sent = sent;
		if (!sent.isEmpty()) {
			follow(sent.getFirst());
		}
	}

	private void follow(X509Certificate certificate) {
		path.add(certificate);
		if (!isSelfIssued(certificate)) {
			for (X509Certificate candidate : sent) {
				if (!path.contains(candidate) && candidate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())) {
					follow(candidate);
					return;
				}
			}
		}
	}

	/** From the server's own certificate to the last whose issuer was not sent. */
	List<X509Certificate> path() {
		return path;
	}

	/** Each certificate vouched for by the next one (RFC 5246 section 7.4.2). */
	boolean isOrdered() {
		return sent.stream().filter(path::contains).distinct().toList().equals(path);
	}

	/** What leads nowhere. */
	List<X509Certificate> surplus() {
		List<X509Certificate> surplus = new ArrayList<>(sent);
		path.forEach(surplus::remove);
		return surplus;
	}

	/** The root, which every client has or does not trust, where it was sent beside others. */
	Optional<X509Certificate> root() {
		return path.size() > 1 && isSelfIssued(path.getLast()) ? Optional.of(path.getLast()) : Optional.empty();
	}

	/** Whether the last of the path names a place to fetch its issuer from, as those of public authorities do. */
	boolean breaksOffBelowAPublicAuthority() {
		return !path.isEmpty() && !isSelfIssued(path.getLast())
				&& path.getLast().getExtensionValue(AUTHORITY_ACCESS) != null;
	}

	static boolean isSelfIssued(X509Certificate certificate) {
		return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
	}
}
