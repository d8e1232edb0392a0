package org.postern.core.internal.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Java's trust managers, each made once, when it is first needed. */
public final class Managers {

	private static final int MAXIMUM = 16;

	private final Map<List<X509Certificate>, X509TrustManager> known = new RecentMap<>(MAXIMUM);
	private final Verdicts verdicts = new Verdicts(InstantSource.system());
	private Optional<X509TrustManager> platform = Optional.empty();

	/** Trusts what the platform trusts. */
	synchronized X509TrustManager platform() {
		if (platform.isEmpty()) {
			platform = Optional.of(manager(Optional.empty()));
		}
		return platform.get();
	}

	/** Trusts given authorities only. */
	synchronized X509TrustManager of(List<X509Certificate> authorities) {
		return known.computeIfAbsent(authorities, these -> manager(Optional.of(store(these))));
	}

	/** What these managers said lately. */
	Verdicts verdicts() {
		return verdicts;
	}

	private static KeyStore store(List<X509Certificate> authorities) {
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
