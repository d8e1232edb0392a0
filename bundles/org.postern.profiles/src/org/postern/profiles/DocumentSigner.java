package org.postern.profiles;

import java.io.IOException;
import java.security.cert.CertificateEncodingException;

import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.postern.api.profile.Document;
import org.postern.api.profile.FormatException;
import org.postern.api.profile.SigningIdentity;

/**
 * Signs documents so that {@link SignedDocument} reads them. The same document is signed to the same bytes, so that it has
 * the same tag over HTTP and makes the same archive: without the time of signing, which is optional (RFC 5652 section
 * 11.3), and with signatures that need no chance.
 */
record DocumentSigner(SigningIdentity identity) {

	Document sign(Document document) throws FormatException {
		try {
			CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
			generator.addSignerInfoGenerator(signer());
			generator.addCertificates(new JcaCertStore(identity.chain()));
			byte[] signed = generator.generate(new CMSProcessableByteArray(document.content()), true).getEncoded("DER");
			return new Document(document.name(), document.mediaType(), signed);
		} catch (CMSException | OperatorCreationException | CertificateEncodingException | IOException e) {
			throw new FormatException(document.name() + ": it cannot be signed with this certificate: " + e.getMessage(), e);
		}
	}

	private SignerInfoGenerator signer() throws OperatorCreationException, CertificateEncodingException {
		CMSAttributeTableGenerator timeless = parameters -> withoutTime(
				new DefaultSignedAttributeTableGenerator().getAttributes(parameters));
		return new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
				.setSignedAttributeGenerator(timeless).build(contentSigner(), identity.certificate());
	}

	private static AttributeTable withoutTime(AttributeTable attributes) {
		return attributes.remove(CMSAttributes.signingTime);
	}

	private ContentSigner contentSigner() throws OperatorCreationException {
		String algorithm = identity.certificate().getPublicKey().getAlgorithm();
		return algorithm.equals("EC") ? new EcdsaSigner(identity.key())
				: new JcaContentSignerBuilder("SHA256with" + algorithm).build(identity.key());
	}
}
