package org.postern.net;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a TLS handshake came to. A certificate that is not trusted does not end it, so that the test can go on.
 *
 * @param version        {@code TLSv1.3}
 * @param cipher         {@code TLS_AES_256_GCM_SHA384}
 * @param chain          as the server sent it, leaf first
 * @param trustProblem   why the chain is not trusted; empty where it is
 */
public record TlsOutcome(String version, String cipher, List<X509Certificate> chain, Optional<String> trustProblem) {

	public TlsOutcome {
		chain = List.copyOf(chain);
	}
}
