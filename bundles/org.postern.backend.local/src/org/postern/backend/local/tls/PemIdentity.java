package org.postern.backend.local.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

import org.postern.api.backend.BackendException;

/** A certificate chain and a key in PEM files (RFC 7468). The key is PKCS #8, as openssl and certbot write it. */
public final class PemIdentity {

	private static final String LINE = "\n";

	private final Path chainFile;
	private final Path keyFile;

	public PemIdentity(Path chainFile, Path keyFile) {
		this.chainFile = chainFile;
		this.keyFile = keyFile;
	}

	public boolean exists() {
		return Files.exists(chainFile) && Files.exists(keyFile);
	}

	/** @throws BackendException if a file is missing or unreadable, or the key is not the certificate's */
	public Identity read() throws BackendException {
		List<X509Certificate> chain = chain();
		PrivateKey key = key(chain.getFirst().getPublicKey().getAlgorithm());
		requireMatch(chain.getFirst(), key);
		return new Identity(chain, key);
	}

	private List<X509Certificate> chain() throws BackendException {
		try {
			List<X509Certificate> chain = CertificateFactory.getInstance("X.509")
					.generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chainFile))).stream()
					.map(X509Certificate.class::cast).toList();
			if (chain.isEmpty()) {
				throw problem(chainFile, "holds no certificate", new IOException("empty"));
			}
			return chain;
		} catch (IOException | GeneralSecurityException e) {
			throw problem(chainFile, "cannot be read as a certificate chain", e);
		}
	}

	private PrivateKey key(String algorithm) throws BackendException {
		try {
			String body = Files.readString(keyFile).replaceAll("(?s).*-----BEGIN PRIVATE KEY-----", "")
					.replaceAll("(?s)-----END PRIVATE KEY-----.*", "").replaceAll("\\s", "");
			return KeyFactory.getInstance(algorithm)
					.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
		} catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
			throw problem(keyFile, "cannot be read as a private key (PKCS #8 in PEM)", e);
		}
	}

	private void requireMatch(X509Certificate leaf, PrivateKey key) throws BackendException {
		String algorithm = key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA";
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
		throw problem(keyFile, "does not belong to the certificate in " + chainFile, new IOException("other key"));
	}

	private static BackendException problem(Path file, String what, Exception cause) {
		return new BackendException("TLS: " + file + " " + what + ".",
				"Name readable PEM files of a certificate and its key on the TLS page.", cause);
	}

	/** Writes both files, the key readable by its owner only. */
	void write(Identity identity) throws IOException, GeneralSecurityException {
		StringBuilder certificates = new StringBuilder();
		for (X509Certificate certificate : identity.chain()) {
			certificates.append(pem("CERTIFICATE", certificate.getEncoded()));
		}
		new org.postern.backend.local.files.AtomicFile(keyFile).write(pem("PRIVATE KEY", identity.key().getEncoded()));
		new org.postern.backend.local.files.AtomicFile(chainFile).write(certificates.toString());
	}

	private static String pem(String what, byte[] content) {
		return "-----BEGIN " + what + "-----" + LINE + Base64.getMimeEncoder(64, LINE.getBytes()).encodeToString(content)
				+ LINE + "-----END " + what + "-----" + LINE;
	}
}
