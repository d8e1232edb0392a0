package org.postern.net.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * The certificates that a server presented.
 *
 * @param certificates as it sent them; the first is its own
 * @param trustProblem why they are not trusted; empty where they are
 * @param staple       the OCSP response for the first that came with them (RFC 6066 section 8)
 */
public record PresentedChain(List<X509Certificate> certificates, Optional<String> trustProblem,
		Optional<OcspStaple> staple) implements Fact {

	public PresentedChain {
		certificates = List.copyOf(certificates);
		Objects.requireNonNull(trustProblem);
		Objects.requireNonNull(staple);
	}

	/** The server's own certificate. */
	public Optional<X509Certificate> leaf() {
		return certificates.isEmpty() ? Optional.empty() : Optional.of(certificates.getFirst());
	}
}
