package org.postern.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.ThreadLocalRandom;

import javax.security.auth.x500.X500Principal;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes one certificate as stated. */
record CertificateMaker(CertificateSpec spec) {

	private static final ASN1ObjectIdentifier TLS_FEATURE = new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.24");
	private static final int STATUS_REQUEST = 5;

	KeyPair newKey() {
		try {
			String[] words = spec.key().split(" ");
			KeyPairGenerator generator = KeyPairGenerator.getInstance(words[0]);
			generator.initialize(Integer.parseInt(words[1]));
			return generator.generateKeyPair();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("No test key could be made", e);
		}
	}

	/** @param signer the issuer's key, which may be the same */
	X509Certificate make(KeyPair key, X500Principal issuer, PrivateKey signer) {
		try {
			Instant now = Instant.now();
			JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(issuer,
					BigInteger.valueOf(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE)),
					Date.from(now.plus(spec.start())), Date.from(now.plus(spec.end())), subject(), key.getPublic());
			extend(builder);
			String algorithm = spec.hash() + "with" + (signer.getAlgorithm().equals("EC") ? "ECDSA" : "RSA");
			return new JcaX509CertificateConverter()
					.getCertificate(builder.build(new JcaContentSignerBuilder(algorithm).build(signer)));
		} catch (GeneralSecurityException | OperatorCreationException | IOException e) {
			throw new IllegalStateException("No test certificate could be made", e);
		}
	}

	X500Principal subject() {
		return new X500Principal("CN=" + spec.subject());
	}

	private void extend(JcaX509v3CertificateBuilder builder) throws IOException {
		if (!spec.names().isEmpty()) {
			builder.addExtension(Extension.subjectAlternativeName, false,
					new GeneralNames(spec.names().stream().map(CertificateMaker::name).toArray(GeneralName[]::new)));
		}
		if (spec.authority()) {
			builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
		}
		if (spec.purpose().isPresent()) {
			builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(
					KeyPurposeId.getInstance(new ASN1ObjectIdentifier(spec.purpose().orElseThrow()))));
		}
		if (spec.mustStaple()) {
			ASN1EncodableVector features = new ASN1EncodableVector();
			features.add(new ASN1Integer(STATUS_REQUEST));
			builder.addExtension(TLS_FEATURE, false, new DERSequence(features));
		}
		if (spec.fromPublic()) {
			builder.addExtension(Extension.authorityInfoAccess, false, new AuthorityInformationAccess(
					AccessDescription.id_ad_caIssuers,
					new GeneralName(GeneralName.uniformResourceIdentifier, "http://issuer.example.org/ca.der")));
		}
	}

	private static GeneralName name(String host) {
		boolean literal = host.matches("[0-9.]+|[0-9a-f:]+:[0-9a-f:]*");
		return new GeneralName(literal ? GeneralName.iPAddress : GeneralName.dNSName, host);
	}
}
