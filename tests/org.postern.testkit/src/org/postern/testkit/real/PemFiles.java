package org.postern.testkit.real;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import org.postern.testkit.TestIdentity;

/**
 * A server's certificates and key as servers and other programs read them. The key is of a test and protects nothing;
 * servers that gave up being root must still read it.
 *
 * @param chain what the server presents
 * @param key   PKCS #8
 */
public record PemFiles(Path chain, Path key) {

	private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

	static PemFiles write(PrivateFolder folder, TestIdentity identity) {
		return new PemFiles(folder.write("chain.pem", text(identity.chain())),
				folder.write("key.pem", text(identity.key())));
	}

	/** Certificates in a file's words. */
	public static String text(List<X509Certificate> certificates) {
		return certificates.stream().map(PemFiles::text).collect(Collectors.joining());
	}

	/** A key in a file's words. */
	public static String text(PrivateKey key) {
		return block("PRIVATE KEY", key.getEncoded());
	}

	private static String text(X509Certificate certificate) {
		try {
			return block("CERTIFICATE", certificate.getEncoded());
		} catch (CertificateEncodingException e) {
			throw new IllegalArgumentException(e);
		}
	}

	private static String block(String kind, byte[] content) {
		return "-----BEGIN " + kind + "-----\n" + LINES.encodeToString(content) + "\n-----END " + kind + "-----\n";
	}
}
