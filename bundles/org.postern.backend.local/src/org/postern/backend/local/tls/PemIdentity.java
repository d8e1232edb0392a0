package org.postern.backend.local.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.postern.api.backend.BackendException;
import org.postern.backend.local.files.AtomicFile;

/**
 * A certificate chain and a key in PEM files (RFC 7468), possibly one and the same file. The key is PKCS #8 or in the
 * older forms of openssl, without a passphrase.
 */
final class PemIdentity {

	private static final String REMEDY = "Name readable PEM files of a certificate and its key, on the TLS page or under tls: in the server's file.";

	private final Path chainFile;
	private final Path keyFile;

	PemIdentity(Path chainFile, Path keyFile) {
		this.chainFile = chainFile;
		this.keyFile = keyFile;
	}

	/** @throws BackendException if a file is missing or unreadable, or the key is not the certificate's */
	Identity read() throws BackendException {
		List<X509Certificate> chain = chain();
		PrivateKey key = key();
		requireMatch(chain.getFirst(), key);
		return new Identity(chain, key);
	}

	private List<X509Certificate> chain() throws BackendException {
		String text = text(chainFile, "certificate");
		try {
			List<X509Certificate> chain = certificates(text);
			if (!chain.isEmpty()) {
				return chain;
			}
		} catch (CertificateException e) {
			throw problem(chainFile, "is no certificate chain", e);
		}
		throw problem(chainFile, "holds no certificate", new IOException("no BEGIN CERTIFICATE"));
	}

	/** The certificates between the markers; a private key in the same file is passed over. */
	private static List<X509Certificate> certificates(String text) throws CertificateException {
		int begin = text.indexOf("-----BEGIN CERTIFICATE-----");
		byte[] bytes = (begin < 0 ? "" : text.substring(begin)).getBytes(StandardCharsets.US_ASCII);
		return CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes)).stream()
				.map(X509Certificate.class::cast).toList();
	}

	private PrivateKey key() throws BackendException {
		try (PEMParser parser = new PEMParser(new StringReader(text(keyFile, "private key")))) {
			JcaPEMKeyConverter converter = new JcaPEMKeyConverter();
			for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
				if (next instanceof PrivateKeyInfo info) {
					return converter.getPrivateKey(info);
				}
				if (next instanceof PEMKeyPair pair) {
					return converter.getPrivateKey(pair.getPrivateKeyInfo());
				}
			}
		} catch (IOException | IllegalArgumentException e) {
			throw problem(keyFile, "cannot be read as a private key", e);
		}
		throw problem(keyFile, "holds no private key without a passphrase", new IOException("no key"));
	}

	private static String text(Path file, String what) throws BackendException {
		try {
			return Files.readString(file, StandardCharsets.ISO_8859_1);
		} catch (NoSuchFileException e) {
			throw problem(file, "is not there; the " + what + " was expected in it", e);
		} catch (IOException e) {
			throw problem(file, "cannot be read (" + e.getMessage() + "); the " + what + " was expected in it", e);
		}
	}

	private void requireMatch(X509Certificate leaf, PrivateKey key) throws BackendException {
		String kind = key.getAlgorithm();
		String algorithm = kind.equals("RSA") ? "SHA256withRSA" : kind.startsWith("EC") ? "SHA256withECDSA" : kind;
		try {
			Signature signer = Signature.getInstance(algorithm);
			signer.initSign(key);
			Signature verifier = Signature.getInstance(algorithm);
			verifier.initVerify(leaf.getPublicKey());
			if (verifier.verify(signer.sign())) {
				return;
			}
		} catch (GeneralSecurityException e) {
			throw problem(keyFile, "does not belong to the certificate in " + chainFile, e);
		}
		throw problem(keyFile, "does not belong to the certificate in " + chainFile, new IOException("another key"));
	}

	private static BackendException problem(Path file, String what, Exception cause) {
		return new BackendException("TLS: " + file + " " + what + ".", REMEDY, cause);
	}

	/** Writes chain and key; readable by their owner only. */
	void write(Identity identity) throws IOException, GeneralSecurityException {
		StringBuilder certificates = new StringBuilder();
		for (X509Certificate certificate : identity.chain()) {
			certificates.append(pem("CERTIFICATE", certificate.getEncoded()));
		}
		String key = pem("PRIVATE KEY", identity.key().getEncoded());
		if (chainFile.equals(keyFile)) {
			new AtomicFile(keyFile).write(key + certificates);
		} else {
			new AtomicFile(keyFile).write(key);
			new AtomicFile(chainFile).write(certificates.toString());
		}
	}

	private static String pem(String what, byte[] content) {
		return "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content)
				+ "\n-----END " + what + "-----\n";
	}
}
