package org.postern.profiles;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.profile.SigningException;
import org.postern.api.profile.SigningIdentity;

/** Finds out of keys and certificates who signs, and puts those above him into their order. */
record SigningChain(SigningFiles files) {

	private static final int LEAST_RSA = 2048;
	private static final int LEAST_EC = 256;
	private static final byte[] SAMPLE = { 'p', 'o', 's', 't', 'e', 'r', 'n' };

	SigningIdentity identity() throws SigningException {
		PrivateKey key = onlyKey();
		X509Certificate own = certificate(key);
		requireFit(own);
		return new SigningIdentity(key, chain(own));
	}

	private PrivateKey onlyKey() throws SigningException {
		if (files.keys().isEmpty()) {
			throw problem("There is no private key in " + files.names(),
					"Name the file with the key as well, or export the certificate together with its key.");
		}
		if (files.keys().size() > 1) {
			throw problem(files.keys().size() + " private keys are in " + files.names(),
					"Which one signs? Export the wanted one alone.");
		}
		return files.keys().getFirst();
	}

	private X509Certificate certificate(PrivateKey key) throws SigningException {
		if (files.certificates().isEmpty()) {
			throw problem("There is no certificate in " + files.names(), "Name the file with the certificate as well.");
		}
		return files.certificates().stream().filter(certificate -> belongs(key, certificate.getPublicKey())).findFirst()
				.orElseThrow(() -> problem("The private key in " + files.names() + " does not belong to the certificate of "
						+ files.certificates().getFirst().getSubjectX500Principal(),
						"Name the key with which this certificate was requested."));
	}

	private static boolean belongs(PrivateKey key, PublicKey certified) {
		try {
			Signature signature = Signature.getInstance(switch (certified.getAlgorithm()) {
				case "RSA" -> "SHA256withRSA";
				case "EC" -> "SHA256withECDSA";
				default -> certified.getAlgorithm();
			});
			signature.initSign(KeyFactory.getInstance(certified.getAlgorithm())
					.generatePrivate(new PKCS8EncodedKeySpec(key.getEncoded())));
			signature.update(SAMPLE);
			byte[] signed = signature.sign();
			signature.initVerify(certified);
			signature.update(SAMPLE);
			return signature.verify(signed);
		} catch (GeneralSecurityException e) {
			// a key of another kind than the certificate's
			return false;
		}
	}

	/** Certificates that the chain does not lead to are left out. */
	private List<X509Certificate> chain(X509Certificate own) {
		List<X509Certificate> chain = new ArrayList<>(List.of(own));
		for (Optional<X509Certificate> next = above(own, chain); next.isPresent();) {
			chain.add(next.get());
			next = above(next.get(), chain);
		}
		return chain;
	}

	private Optional<X509Certificate> above(X509Certificate certificate, List<X509Certificate> before) {
		return files.certificates().stream().filter(candidate -> !before.contains(candidate))
				.filter(candidate -> isSignedBy(certificate, candidate)).findFirst();
	}

	private static boolean isSignedBy(X509Certificate certificate, X509Certificate issuer) {
		try {
			certificate.verify(issuer.getPublicKey());
			return certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
		} catch (GeneralSecurityException e) {
			return false;
		}
	}

	private void requireFit(X509Certificate own) throws SigningException {
		boolean strong = switch (own.getPublicKey()) {
			case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= LEAST_RSA;
			case ECPublicKey curve -> curve.getParams().getOrder().bitLength() >= LEAST_EC;
			default -> false;
		};
		if (!strong) {
			throw problem("The key in " + files.names() + " (" + own.getPublicKey().getAlgorithm()
					+ ") is of a kind that Apple's devices do not take",
					"Take RSA with " + LEAST_RSA + " bits or more, or EC with P-256 or more.");
		}
		if (!signs(own)) {
			throw problem("The certificate of " + own.getSubjectX500Principal() + " is not meant for signatures",
					"Take one whose key usage names digital signature, such as one for S/MIME.");
		}
	}

	/** By its key usage (RFC 5280 section 4.2.1.3), of which the first two are digitalSignature and nonRepudiation. */
	private static boolean signs(X509Certificate certificate) {
		boolean[] usage = certificate.getKeyUsage();
		return usage == null || usage[0] || usage[1];
	}

	private static SigningException problem(String message, String remedy) {
		return new SigningException(message, remedy);
	}
}
