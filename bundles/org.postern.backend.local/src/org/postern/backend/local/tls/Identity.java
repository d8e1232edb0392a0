package org.postern.backend.local.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who a server is to its clients.
 *
 * @param chain leaf first
 * @param key   the leaf's private key
 */
record Identity(List<X509Certificate> chain, PrivateKey key) {

	Identity {
		chain = List.copyOf(chain);
	}

	X509Certificate leaf() {
		return chain.getFirst();
	}

	/** Keys are nobody's business. */
	@Override
	public String toString() {
		return "Identity of " + chain.stream().findFirst().map(X509Certificate::getSubjectX500Principal);
	}
}
