package org.postern.net.pem;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** A PEM file with a certificate and its intermediates. */
public record PemChain(Path file) {

	/**
	 * In the order of the file; one at least.
	 *
	 * @throws CertificateException if the file holds none, or something else
	 */
	public List<X509Certificate> read() throws IOException, CertificateException {
		List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
				.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file))).stream()
				.map(X509Certificate.class::cast).toList();
		if (chain.isEmpty()) {
			throw new CertificateException("it holds no certificate");
		}
		return chain;
	}
}
