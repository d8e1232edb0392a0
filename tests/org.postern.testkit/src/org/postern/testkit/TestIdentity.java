package org.postern.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A throwaway certificate that vouches for itself, and who trusts it. */
public final class TestIdentity {

	private final X509Certificate certificate;
	private final KeyPair key;

	private TestIdentity(X509Certificate certificate, KeyPair key) {
		this.certificate = certificate;
		this.key = key;
	}

	/** Valid for a year. */
	public static TestIdentity of(String host) {
		return validFor(host, Duration.ofDays(-1), Duration.ofDays(365));
	}

	/** @param start and {@code end}, both counted from now */
	public static TestIdentity validFor(String host, Duration start, Duration end) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
			generator.initialize(256);
			KeyPair key = generator.generateKeyPair();
			Instant now = Instant.now();
			X500Principal name = new X500Principal("CN=" + host);
			JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
					Date.from(now.plus(start)), Date.from(now.plus(end)), name, key.getPublic());
			boolean literal = host.matches("[0-9.]+");
			builder.addExtension(Extension.subjectAlternativeName, false,
					new GeneralNames(new GeneralName(literal ? GeneralName.iPAddress : GeneralName.dNSName, host)));
			X509Certificate certificate = new JcaX509CertificateConverter()
					.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
			return new TestIdentity(certificate, key);
		} catch (GeneralSecurityException | OperatorCreationException | IOException e) {
			throw new IllegalStateException("No test certificate could be made", e);
		}
	}

	public X509Certificate certificate() {
		return certificate;
	}

	public PrivateKey key() {
		return key.getPrivate();
	}

	/** The server's side. */
	public SSLContext context() {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, new char[0]);
			store.setKeyEntry("server", key.getPrivate(), new char[0], new X509Certificate[] { certificate });
			KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			keys.init(store, new char[0]);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(keys.getKeyManagers(), null, null);
			return context;
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException("No test TLS could be made", e);
		}
	}

	/** Trusts this certificate and nothing else. */
	public X509TrustManager trust() {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, new char[0]);
			store.setCertificateEntry("server", certificate);
			TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			factory.init(store);
			return (X509TrustManager) factory.getTrustManagers()[0];
		} catch (GeneralSecurityException | IOException e) {
			throw new IllegalStateException("No test trust could be made", e);
		}
	}
}
