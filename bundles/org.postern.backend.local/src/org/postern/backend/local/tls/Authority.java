package org.postern.backend.local.tls;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes an authority of one server's own, and the server's certificate signed by it. */
final class Authority {

	private static final Duration LIFE = Duration.ofDays(3650);
	private static final Duration SERVER_LIFE = Duration.ofDays(820);

	private final Instant now;
	private final SecureRandom random = new SecureRandom();

	Authority(Clock clock) {
		this.now = clock.instant().minus(Duration.ofHours(1));
	}

	/** @throws GeneralSecurityException if this Java lacks elliptic curves */
	Identity issue(String host) throws GeneralSecurityException, IOException {
		X500Principal name = new X500Principal("CN=Postern local authority " + Long.toHexString(random.nextLong()));
		KeyPair authorityKey = keyPair();
		KeyPair serverKey = keyPair();
		try {
			X509Certificate authority = authority(name, authorityKey);
			X509Certificate server = server(host, name, authorityKey.getPrivate(), serverKey);
			return new Identity(List.of(server, authority), serverKey.getPrivate());
		} catch (OperatorCreationException e) {
			throw new GeneralSecurityException(e);
		}
	}

	private static KeyPair keyPair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		return generator.generateKeyPair();
	}

	private X509Certificate authority(X500Principal name, KeyPair key)
			throws GeneralSecurityException, OperatorCreationException, CertIOException {
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, serial(), Date.from(now),
				Date.from(now.plus(LIFE)), name, key.getPublic());
		builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
		return sign(builder, key.getPrivate());
	}

	private X509Certificate server(String host, X500Principal issuer, PrivateKey issuerKey, KeyPair key)
			throws GeneralSecurityException, OperatorCreationException, CertIOException {
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer, serial(), Date.from(now),
				Date.from(now.plus(SERVER_LIFE)), new X500Principal("CN=Postern local mail server"), key.getPublic());
		builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names(host)));
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
		return sign(builder, issuerKey);
	}

	private static GeneralName[] names(String host) {
		List<GeneralName> names = new ArrayList<>();
		boolean literal = host.matches("[0-9.]+|.*:.*");
		names.add(new GeneralName(literal ? GeneralName.iPAddress : GeneralName.dNSName, host));
		names.add(new GeneralName(GeneralName.dNSName, "localhost"));
		names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
		names.add(new GeneralName(GeneralName.iPAddress, "::1"));
		return names.stream().distinct().toArray(GeneralName[]::new);
	}

	private BigInteger serial() {
		return new BigInteger(120, random);
	}

	private static X509Certificate sign(JcaX509v3CertificateBuilder builder, PrivateKey key)
			throws GeneralSecurityException, OperatorCreationException {
		return new JcaX509CertificateConverter()
				.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key)));
	}
}
