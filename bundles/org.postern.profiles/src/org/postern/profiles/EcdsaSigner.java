package org.postern.profiles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.PrivateKey;

import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;

/** ECDSA with SHA-256, the number of each signature derived from what is signed (RFC 6979) instead of drawn. */
final class EcdsaSigner implements ContentSigner {

	private final DSADigestSigner signer = new DSADigestSigner(
			new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest())), new SHA256Digest());
	private final ByteArrayOutputStream content = new ByteArrayOutputStream();

	EcdsaSigner(PrivateKey key) throws OperatorCreationException {
		try {
			signer.init(true, PrivateKeyFactory.createKey(key.getEncoded()));
		} catch (IOException e) {
			throw new OperatorCreationException("The key cannot be used: " + e.getMessage(), e);
		}
	}

	@Override
	public AlgorithmIdentifier getAlgorithmIdentifier() {
		return new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA");
	}

	@Override
	public OutputStream getOutputStream() {
		return content;
	}

	@Override
	public byte[] getSignature() {
		signer.update(content.toByteArray(), 0, content.size());
		return signer.generateSignature();
	}
}
