package org.postern.api.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How TLS is done on every listener of a server.
 *
 * @param minimum     the oldest version accepted
 * @param certificate the server's certificate; empty where the backend keeps one of its own
 */
public record TlsPolicy(TlsVersion minimum, Optional<CertificateFiles> certificate) {

	public TlsPolicy {
		Objects.requireNonNull(minimum);
		Objects.requireNonNull(certificate);
	}

	/** TLS 1.2 and later (RFC 8996), certificate left to the backend. */
	public static TlsPolicy modern() {
		return new TlsPolicy(TlsVersion.TLS_1_2, Optional.empty());
	}
}
