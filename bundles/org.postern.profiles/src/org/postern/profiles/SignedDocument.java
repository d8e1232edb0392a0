package org.postern.profiles;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Optional;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;

/**
 * A document in Cryptographic Message Syntax (RFC 5652), as Apple's devices take it: in DER, the content inside. Whether
 * to trust the signer is the device's business; that nobody changed what was signed is looked at here.
 *
 * @param content what was signed
 * @param signer  the certificate that came along; empty where none did, or nobody signed
 */
record SignedDocument(Document content, Optional<X509Certificate> signer) {

	private static final byte SEQUENCE = 0x30;

	/** Empty where it is not signed. @throws FormatException if it was changed since, or cannot be read */
	static Optional<SignedDocument> of(Document document) throws FormatException {
		byte[] bytes = document.content();
		if (bytes.length == 0 || bytes[0] != SEQUENCE || bytes.length > XmlReader.MAXIMUM_BYTES) {
			return Optional.empty();
		}
		try {
			CMSSignedData signed = new CMSSignedData(bytes);
			byte[] content = Optional.ofNullable(signed.getSignedContent()).map(CMSTypedData::getContent)
					.filter(byte[].class::isInstance).map(byte[].class::cast)
					.orElseThrow(() -> problem(document, "the signature is without the profile that was signed"));
			return Optional.of(new SignedDocument(new Document(document.name(), document.mediaType(), content),
					verified(document, signed)));
		} catch (CMSException | CertificateException | OperatorCreationException | RuntimeException e) {
			throw new FormatException(document.name() + ": the signed profile cannot be read: " + e.getMessage(), e);
		}
	}

	/** What was signed, or the document itself where it is not. */
	static Document content(Document document) throws FormatException {
		return of(document).map(SignedDocument::content).orElse(document);
	}

	private static Optional<X509Certificate> verified(Document document, CMSSignedData signed)
			throws FormatException, CMSException, CertificateException, OperatorCreationException {
		Optional<X509Certificate> first = Optional.empty();
		for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
			Optional<X509Certificate> certificate = certificate(signed, signer);
			if (certificate.isPresent() && !verifies(signer, certificate.get())) {
				throw problem(document, "it was changed after it was signed: the signature is not of this content");
			}
			first = first.or(() -> certificate);
		}
		return first;
	}

	private static Optional<X509Certificate> certificate(CMSSignedData signed, SignerInformation signer)
			throws CertificateException {
		for (Object match : signed.getCertificates().getMatches(signer.getSID())) {
			if (match instanceof X509CertificateHolder holder) {
				return Optional.of(new JcaX509CertificateConverter().getCertificate(holder));
			}
		}
		return Optional.empty();
	}

	/** By the key alone: that a certificate has expired since does not change what was signed. */
	private static boolean verifies(SignerInformation signer, X509Certificate certificate)
			throws OperatorCreationException {
		try {
			return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
		} catch (CMSException e) {
			return false;
		}
	}

	private static FormatException problem(Document document, String message) {
		return new FormatException(document.name() + ": " + message);
	}
}
