package org.postern.net;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
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

	@Override
	public void checkServerTrusted(X509Certificate[] sent, String type) {
		chain = List.of(sent);
		try {
			trust.checkServerTrusted(sent, type);
		} catch (CertificateException e) {
			problem = Optional.of(String.valueOf(e.getMessage()));
		}
	}

	@Override
	public void checkServerTrusted(X509Certificate[] sent, String type, Socket socket) {
		checkServerTrusted(sent, type);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] sent, String type, SSLEngine engine) {
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
