package org.postern.profiles;

import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/** Cryptographic Message Syntax (RFC 5652) around a document, as Apple's devices take it: in DER, the content inside. */
final class SignedDocument {

	private static final byte SEQUENCE = 0x30;

	private SignedDocument() {
	}

	/** @throws FormatException if the PEM is not a certificate with its key */
	static Document sign(Document document, String pem) throws FormatException {
		List<X509Certificate> chain = new ArrayList<>();
		PrivateKey key = read(document, pem, chain).filter(found -> !chain.isEmpty())
				.orElseThrow(() -> problem(document, "the PEM needs a certificate and its private key without a passphrase"));
		try {
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			generator.addSignerInfoGenerator(signer(chain.getFirst(), key));
			generator.addCertificates(new JcaCertStore(chain));
			CMSSignedData signed = generator.generate(new CMSProcessableByteArray(document.content()), true);
			requireMatch(document, signed, chain.getFirst());
			return new Document(document.name(), document.mediaType(), signed.getEncoded("DER"));
		} catch (CMSException | OperatorCreationException | GeneralSecurityException | IOException e) {
			throw new FormatException(document.name() + ": it cannot be signed with this certificate: " + e.getMessage(), e);
		}
	}

	private static Optional<PrivateKey> read(Document document, String pem, List<X509Certificate> chain)
			throws FormatException {
		Optional<PrivateKey> key = Optional.empty();
		try (PEMParser parser = new PEMParser(new StringReader(pem))) {
			JcaPEMKeyConverter keys = new JcaPEMKeyConverter();
			for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
				switch (next) {
					case X509CertificateHolder holder -> chain.add(new JcaX509CertificateConverter().getCertificate(holder));
					case PrivateKeyInfo info -> key = Optional.of(keys.getPrivateKey(info));
					case PEMKeyPair pair -> key = Optional.of(keys.getPrivateKey(pair.getPrivateKeyInfo()));
					default -> { }
				}
			}
			return key;
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw new FormatException(document.name() + ": the PEM of the signer cannot be read: " + e.getMessage(), e);
		}
	}

	private static SignerInfoGenerator signer(X509Certificate certificate, PrivateKey key)
			throws OperatorCreationException, GeneralSecurityException {
		String algorithm = key.getAlgorithm().startsWith("EC") ? "SHA256withECDSA" : "SHA256with" + key.getAlgorithm();
		ContentSigner signer = new JcaContentSignerBuilder(algorithm).build(key);
		return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build()).build(signer, certificate);
	}

	/** A key of another certificate signs as well, only nobody would accept it. */
	private static void requireMatch(Document document, CMSSignedData signed, X509Certificate certificate)
			throws FormatException, CMSException, OperatorCreationException {
		for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
			if (!verifies(signer, certificate)) {
				throw problem(document, "the private key does not belong to the first certificate of the PEM");
			}
		}
	}

	private static boolean verifies(SignerInformation signer, X509Certificate certificate)
			throws OperatorCreationException {
		try {
			return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
		} catch (CMSException e) {
			return false;
		}
	}

	/** What was signed, or the document itself where it is not. Whether to trust the signer is the device's business. */
	static Document content(Document document) throws FormatException {
		byte[] bytes = document.content();
		if (bytes.length == 0 || bytes[0] != SEQUENCE || bytes.length > XmlReader.MAXIMUM_BYTES) {
			return document;
		}
		try {
			Optional<byte[]> signed = Optional.ofNullable(new CMSSignedData(bytes).getSignedContent())
					.map(CMSTypedData::getContent).filter(byte[].class::isInstance).map(byte[].class::cast);
			return signed.map(content -> new Document(document.name(), document.mediaType(), content))
					.orElseThrow(() -> problem(document, "the signature is without the profile that was signed"));
		} catch (CMSException | RuntimeException e) {
			throw new FormatException(document.name() + ": the signed profile cannot be read: " + e.getMessage(), e);
		}
	}

	private static FormatException problem(Document document, String message) {
		return new FormatException(document.name() + ": " + message);
	}
}
