package org.postern.core.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts what the Java platform trusts, and the given authorities beside it. The authorities are asked first, so
 * that the platform's many are not even loaded for a server with an authority of its own.
 */
public final class ServerTrust implements X509TrustManager {

	private final List<X509Certificate> authorities;

	public ServerTrust(List<X509Certificate> authorities) {
		this.authorities = List.copyOf(authorities);
	}

	@Override
	public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
		if (!authorities.isEmpty() && isTrusted(chain, authType)) {
			return;
		}
		manager(Optional.empty()).checkServerTrusted(chain, authType);
	}

	private boolean isTrusted(X509Certificate[] chain, String authType) {
		try {
			manager(Optional.of(store())).checkServerTrusted(chain, authType);
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

	private KeyStore store() {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			for (int i = 0; i < authorities.size(); i++) {
				store.setCertificateEntry("authority-" + i, authorities.get(i));
			}
			return store;
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException("Java cannot keep certificates in memory", e);
		}
	}

	/** A manager over {@code store}, or over the platform's own. */
	private static X509TrustManager manager(Optional<KeyStore> store) {
		try {
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(store.orElse(null));
			return Arrays.stream(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance)
					.map(X509TrustManager.class::cast).findFirst().orElseThrow();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Java has no trust manager for certificates", e);
		}
	}
}
