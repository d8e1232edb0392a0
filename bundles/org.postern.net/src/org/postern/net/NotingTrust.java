package org.postern.net;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Lets every handshake through and notes the chain and whether it is trusted. Whoever
 * sends a secret afterwards asks for the problem first.
 */
final class NotingTrust extends X509ExtendedTrustManager {

	/** Twice what any chain in use needs. */
	private static final int LONGEST_CHAIN = 10;

	private final X509TrustManager trust;
	private List<X509Certificate> chain = List.of();
	private Optional<String> problem = Optional.empty();

	NotingTrust(X509TrustManager trust) {
		this.trust = trust;
	}

	List<X509Certificate> chain() {
		return chain;
	}

	Optional<String> problem() {
		return problem;
	}

	/** @throws CertificateException if the chain is longer than a test is ready to look at, or cannot be read */
	@Override
	public void checkServerTrusted(X509Certificate[] sent, String type) throws CertificateException {
		if (sent.length > LONGEST_CHAIN) {
			throw new CertificateException("The chain exceeds the maximum of " + LONGEST_CHAIN + " certificates");
		}
		chain = readAnew(sent);
		try {
			trust.checkServerTrusted(chain.toArray(X509Certificate[]::new), keyExchange(type));
		} catch (CertificateException e) {
			problem = Optional.of(String.valueOf(e.getMessage()));
		}
	}

	/** By Java's own reader, so that they are told in the same words whatever did the handshake. */
	private static List<X509Certificate> readAnew(X509Certificate[] sent) throws CertificateException {
		CertificateFactory factory = CertificateFactory.getInstance("X.509");
		List<X509Certificate> read = new ArrayList<>();
		for (X509Certificate certificate : sent) {
			read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(certificate.getEncoded())));
		}
		return List.copyOf(read);
	}

	/** TLS 1.3 agrees on keys apart from certificates, which Java calls unknown and others generic. */
	private static String keyExchange(String type) {
		return type.equals("GENERIC") ? "UNKNOWN" : type;
	}

	@Override
	public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket) throws CertificateException {
		checkServerTrusted(sent, type);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine) throws CertificateException {
		checkServerTrusted(sent, type);
	}

	@Override
	public void checkClientTrusted(X509Certificate[] sent, String type) throws CertificateException {
		throw new CertificateException("Not a server");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] sent, String type, Socket socket) throws CertificateException {
		throw new CertificateException("Not a server");
	}

	@Override
	public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine)
			throws CertificateException {
		throw new CertificateException("Not a server");
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return trust.getAcceptedIssuers();
	}
}
