package org.postern.backend.local.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
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
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority of one server's own, and what it signs. */
final class Authority {

	private static final Duration LIFE = Duration.ofDays(3650);
	/** The longest that no mail program objects to, so that a server that is never started anew lasts a year. */
	private static final Duration SERVER_LIFE = Duration.ofDays(397);
	/** Clocks of clients may be a little slow. */
	private static final Duration SLACK = Duration.ofHours(1);

	private final Clock clock;
	private final SecureRandom random = new SecureRandom();

	Authority(Clock clock) {
		this.clock = clock;
	}

	/** @throws GeneralSecurityException if this Java lacks elliptic curves */
	Identity found() throws GeneralSecurityException {
		KeyPair key = keyPair();
		X500Principal name = new X500Principal("CN=Postern local authority " + Long.toHexString(random.nextLong()));
		try {
			JcaX509v3CertificateBuilder builder = builder(name, name, key.getPublic(), LIFE);
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
			builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign));
			builder.addExtension(Extension.subjectKeyIdentifier, false,
					new JcaX509ExtensionUtils().createSubjectKeyIdentifier(key.getPublic()));
			return new Identity(List.of(sign(builder, new Identity(List.of(), key.getPrivate()))), key.getPrivate());
		} catch (CertIOException | OperatorCreationException e) {
			throw new GeneralSecurityException(e);
		}
	}

	/**
	 * A certificate for {@code host} and for this computer's own names, signed by {@code authority}. It stands alone:
	 * who trusts the authority has its certificate, and to anybody else it is of no use (RFC 8446 section 4.4.2).
	 */
	Identity issue(Identity authority, String host) throws GeneralSecurityException {
		KeyPair key = keyPair();
		try {
			JcaX509v3CertificateBuilder builder = builder(authority.leaf().getSubjectX500Principal(),
					new X500Principal("CN=Postern local mail server"), key.getPublic(), SERVER_LIFE);
			JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
			builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names(host)));
			builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
			builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
			builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key.getPublic()));
			builder.addExtension(Extension.authorityKeyIdentifier, false,
					utils.createAuthorityKeyIdentifier(authority.leaf().getPublicKey()));
			return new Identity(List.of(sign(builder, authority)), key.getPrivate());
		} catch (CertIOException | OperatorCreationException e) {
			throw new GeneralSecurityException(e);
		}
	}

	private JcaX509v3CertificateBuilder builder(X500Principal issuer, X500Principal subject, PublicKey key,
			Duration life) {
		Instant now = clock.instant();
		return new JcaX509v3CertificateBuilder(issuer, new BigInteger(120, random).add(BigInteger.ONE),
				Date.from(now.minus(SLACK)), Date.from(now.plus(life)), subject, key);
	}

	private static KeyPair keyPair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		return generator.generateKeyPair();
	}

	private static GeneralName[] names(String host) {
		List<GeneralName> names = new ArrayList<>();
		names.add(new GeneralName(HostNames.isAddress(host) ? GeneralName.iPAddress : GeneralName.dNSName, host));
		names.add(new GeneralName(GeneralName.dNSName, "localhost"));
		names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
		names.add(new GeneralName(GeneralName.iPAddress, "::1"));
		return names.stream().distinct().toArray(GeneralName[]::new);
	}

	private static X509Certificate sign(JcaX509v3CertificateBuilder builder, Identity issuer)
			throws GeneralSecurityException, OperatorCreationException {
		return new JcaX509CertificateConverter()
				.getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())));
	}
}
