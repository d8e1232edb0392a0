package org.postern.api.model;

/**
 * Where a server finds its certificate.
 *
 * @param chain path of the PEM file with the certificate and its intermediates, leaf first
 * @param key   path of the PEM file with the private key
 */
public record CertificateFiles(String chain, String key) {

	public CertificateFiles {
		if (chain.isBlank() || key.isBlank()) {
			throw new IllegalArgumentException("A certificate needs both a chain file and a key file");
		}
	}
}
