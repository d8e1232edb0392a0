package org.postern.core.internal.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;

import javax.net.ssl.X509TrustManager;

/**
 * Trusts what the Java platform trusts, and the given authorities beside it. The authorities are asked first, so
 * that the platform's many are not even loaded for a server with an authority of its own.
 */
public final class ServerTrust implements X509TrustManager {

	private final List<X509Certificate> authorities;
	private final Managers managers;

	/** @param managers kept by whoever tests much, for reading the platform's authorities takes a tenth of a second */
	public ServerTrust(List<X509Certificate> authorities, Managers managers) {
		this.authorities = List.copyOf(authorities);
		this.managers = managers;
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		if (!authorities.isEmpty() && isTrusted(chain, authType)) {
			return;
		}
		managers.verdicts().check(List.of(), managers.platform(), chain, authType);
	}

	private boolean isTrusted(X509Certificate[] chain, String authType) {
		try {
			managers.verdicts().check(authorities, managers.of(authorities), chain, authType);
			return true;
		} catch (CertificateException e) {
			return false;
		}
	}

	@Override
	public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		throw new CertificateException("Postern is never a TLS server here");
	}

	@Override
	public X509Certificate[] getAcceptedIssuers() {
		return authorities.toArray(X509Certificate[]::new);
	}
}
