package org.postern.core.signing;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.postern.api.profile.SigningIdentity;

/** Signatures in words. */
public final class SigningWords {

	private SigningWords() {
	}

	/** {@code signed by CN=Example profiles, until 2029-06-30} (UTC). */
	public static String of(X509Certificate signer) {
		return "signed by " + signer.getSubjectX500Principal() + ", until " + day(signer.getNotAfter().toInstant());
	}

	/** In one line. */
	public static String of(SigningState state) {
		return switch (state) {
			case SigningState.Unsigned none -> "not signed";
			case SigningState.Signed signed -> of(signed.identity().certificate()) + selfSigned(signed.identity());
			case SigningState.Unusable unusable -> "not signed: " + unusable.problem();
		};
	}

	private static String selfSigned(SigningIdentity identity) {
		return identity.isSelfSigned() ? " (self-signed)" : "";
	}

	/** {@code RSA, 3072 bits}, or {@code EC, 256 bits}. */
	public static String key(X509Certificate certificate) {
		return switch (certificate.getPublicKey()) {
			case RSAPublicKey rsa -> "RSA, " + rsa.getModulus().bitLength() + " bits";
			case ECPublicKey curve -> "EC, " + curve.getParams().getOrder().bitLength() + " bits";
			case PublicKey other -> other.getAlgorithm();
		};
	}

	/** A day in UTC. */
	public static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZoneOffset.UTC);
	}
}
