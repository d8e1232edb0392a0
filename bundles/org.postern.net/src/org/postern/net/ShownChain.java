package org.postern.net;

import java.io.ByteArrayInputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import javax.net.ssl.X509TrustManager;

/**
 * What a server showed of itself in a handshake. Whoever sends a secret afterwards asks for the problem first.
 *
 * @param certificates as it sent them
 * @param keyExchange  what its key was used for, in the words that trust managers understand
 */
record ShownChain(List<X509Certificate> certificates, String keyExchange) {

	ShownChain {
		certificates = List.copyOf(certificates);
	}

	/** @throws SSLException if there is none, or one that Java cannot read */
	static ShownChain of(SSLSession session) throws SSLException {
		try {
			return new ShownChain(readAnew(session.getPeerCertificates()), keyExchange(session.getCipherSuite()));
		} catch (CertificateException e) {
			throw (SSLException) new SSLPeerUnverifiedException(String.valueOf(e.getMessage())).initCause(e);
		}
	}

	/** By Java's own reader, so that they are told in the same words whatever did the handshake. */
	private static List<X509Certificate> readAnew(Certificate[] sent) throws CertificateException {
		CertificateFactory factory = CertificateFactory.getInstance("X.509");
		List<X509Certificate> read = new ArrayList<>(sent.length);
		for (Certificate certificate : sent) {
			read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
		}
		return read;
	}

	/** {@code ECDHE_RSA} of {@code TLS_ECDHE_RSA_WITH_…}. TLS 1.3 agrees on keys apart from certificates, which Java calls unknown. */
	private static String keyExchange(String suite) {
		int end = suite.indexOf("_WITH_");
		return end < 0 ? "UNKNOWN" : suite.substring(suite.indexOf('_') + 1, end);
	}

	/** Why it is not trusted; empty where it is. */
	Optional<String> problem(X509TrustManager trust) {
		try {
			trust.checkServerTrusted(certificates.toArray(X509Certificate[]::new), keyExchange);
			return Optional.empty();
		} catch (CertificateException e) {
			return Optional.of(String.valueOf(e.getMessage()));
		}
	}
}
