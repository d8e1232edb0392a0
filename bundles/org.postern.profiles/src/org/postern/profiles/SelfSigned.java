package org.postern.profiles;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.postern.api.profile.NewIdentity;
import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;
import org.postern.api.profile.SigningKey;

/** Makes a key, and a certificate for it that nobody else vouches for. */
record SelfSigned(NewIdentity wanted, Clock clock) {

	private static final int SERIAL_BITS = 120;
	/** Clocks of devices may be a little slow. */
	private static final Duration SLACK = Duration.ofHours(1);

	SigningIdentity identity() throws SigningException {
		try {
			KeyPair key = keyPair(wanted.key());
			String algorithm = wanted.key() == SigningKey.P_256 ? "SHA256withECDSA" : "SHA256withRSA";
			X509Certificate certificate = new JcaX509CertificateConverter().getCertificate(
					builder(key).build(new JcaContentSignerBuilder(algorithm).build(key.getPrivate())));
			return new SigningIdentity(key.getPrivate(), List.of(certificate));
		} catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
			throw new SigningException("No certificate can be made: " + e.getMessage(), "Use a Java that has "
					+ wanted.key().label() + ", or take the other kind of key.", e);
		}
	}

	private static KeyPair keyPair(SigningKey kind) throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(kind == SigningKey.P_256 ? "EC" : "RSA");
		generator.initialize(kind == SigningKey.P_256 ? 256 : 3072);
		return generator.generateKeyPair();
	}

	/** For signatures alone: it vouches for no other certificate, and is no use to a server. */
	private JcaX509v3CertificateBuilder builder(KeyPair key)
			throws GeneralSecurityException, CertIOException {
		X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, wanted.name()).build();
		Instant now = clock.instant();
		JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name,
				new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE), Date.from(now.minus(SLACK)),
				Date.from(now.plus(Duration.ofDays(wanted.days()))), name, key.getPublic());
		builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
		builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_emailProtection));
		builder.addExtension(Extension.subjectKeyIdentifier, false,
				new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key.getPublic()));
		return builder;
	}
}
