package org.postern.plugins;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/** Who signed a plug-in: told by the certificate itself, for plug-ins seldom come from those whom an authority knows. */
public record Publisher(X509Certificate certificate) {

	public Publisher {
		Objects.requireNonNull(certificate);
	}

	/** The name in the certificate: {@code CN=Example Ltd, C=GB}. */
	public String subject() {
		return certificate.getSubjectX500Principal().getName();
	}

	/** SHA-256 of the certificate in pairs of capital hexadecimal digits, as keytool and openssl show it. */
	public String fingerprint() {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
			return HexFormat.ofDelimiter(":").withUpperCase().formatHex(digest);
		} catch (NoSuchAlgorithmException | CertificateEncodingException e) {
			throw new IllegalStateException("Every Java has SHA-256, and a certificate that was read can be written", e);
		}
	}

	public Instant validFrom() {
		return certificate.getNotBefore().toInstant();
	}

	public Instant validUntil() {
		return certificate.getNotAfter().toInstant();
	}

	public boolean isValidAt(Instant moment) {
		return !moment.isBefore(validFrom()) && !moment.isAfter(validUntil());
	}
}
