package org.postern.net;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/** Lets every handshake through, for a test has to see what is behind it. Whether a chain is trusted is asked afterwards. */
final class AnyServer extends X509ExtendedTrustManager {

	/** Twice what any chain in use needs. */
	private static final int LONGEST_CHAIN = 10;

	/** @throws CertificateException if the chain is longer than a test is ready to look at */
	@Override
	public void checkServerTrusted(X509Certificate[] sent, String type) throws CertificateException {
		if (sent.length > LONGEST_CHAIN) {
			throw new CertificateException("The chain exceeds the maximum of " + LONGEST_CHAIN + " certificates");
		}
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
	public void checkClientTrusted(X509Certificate[] sent, String type, SSLEngine engine) throws CertificateException {
		throw new CertificateException("Not a server");
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return new X509Certificate[0];
	}
}
