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
public record Identity(List<X509Certificate> chain, PrivateKey key) {

	public Identity {
		chain = List.copyOf(chain);
	}

	/** The certificate furthest from the leaf. */
	public X509Certificate authority() {
		return chain.getLast();
	}
}
