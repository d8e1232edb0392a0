package org.postern.testkit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;

import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Who a server is: a throwaway certificate that vouches for itself, or one of a {@link TestAuthority}. */
public final class TestIdentity {

	private final List<X509Certificate> chain;
	private final KeyPair key;

	TestIdentity(List<X509Certificate> chain, KeyPair key) {
		this.chain = List.copyOf(chain);
		this.key = key;
	}

	/** Vouches for itself, valid for a year. */
	public static TestIdentity of(String host) {
		return selfSigned(CertificateSpec.of(host));
	}

	/** @param start and {@code end}, both counted from now */
	public static TestIdentity validFor(String host, Duration start, Duration end) {
		return selfSigned(CertificateSpec.of(host).days((int) start.toDays(), (int) end.toDays()));
	}

	/** Vouches for itself. */
	public static TestIdentity selfSigned(CertificateSpec spec) {
		CertificateMaker maker = new CertificateMaker(spec);
		KeyPair key = maker.newKey();
		return new TestIdentity(List.of(maker.make(key, maker.subject(), key.getPrivate())), key);
	}

	/** The same key, presented with other certificates. */
	public TestIdentity presenting(X509Certificate... certificates) {
		return new TestIdentity(List.of(certificates), key);
	}

	public X509Certificate certificate() {
		return chain.getFirst();
	}

	/** What the server presents. */
	public List<X509Certificate> chain() {
		return chain;
	}

	public PrivateKey key() {
		return key.getPrivate();
	}

	/** The server's side. */
	public SSLContext context() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(new KeyManager[] { new FixedIdentity(chain, key.getPrivate()) }, null, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("No test TLS could be made", e);
		}
	}

	/** Trusts this certificate and nothing else. */
	public X509TrustManager trust() {
		return trust(certificate());
	}

	/** Trusts one certificate and what it vouches for. */
	public static X509TrustManager trust(X509Certificate root) {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, new char[0]);
			store.setCertificateEntry("root", root);
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(store);
			return (X509TrustManager) factory.getTrustManagers()[0];
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException("No test trust could be made", e);
		}
	}
}
