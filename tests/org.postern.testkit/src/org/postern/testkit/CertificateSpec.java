package org.postern.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a certificate for a test shall be like.
 *
 * @param subject     the common name
 * @param names       host names and addresses; none for a certificate of old
 * @param key         {@code EC 256}, {@code RSA 1024}
 * @param hash        of the signature: {@code SHA256}
 * @param start       counted from now
 * @param end         counted from now
 * @param authority   whether it may issue others
 * @param purpose     an extended key usage, where it has any
 * @param mustStaple  whether it demands an OCSP response (RFC 7633)
 * @param fromPublic  whether it says where its issuer can be fetched, as public authorities do
 */
public record CertificateSpec(String subject, List<String> names, String key, String hash, Duration start, Duration end,
		boolean authority, Optional<String> purpose, boolean mustStaple, boolean fromPublic) {

	/** A good certificate. */
	public static CertificateSpec of(String host) {
		return new CertificateSpec(host, List.of(host), "EC 256", "SHA256", Duration.ofDays(-1), Duration.ofDays(364),
				false, Optional.empty(), false, false);
	}

	public CertificateSpec named(String... value) {
		return new CertificateSpec(subject, List.of(value), key, hash, start, end, authority, purpose, mustStaple,
				fromPublic);
	}

	public CertificateSpec key(String value) {
		return new CertificateSpec(subject, names, value, hash, start, end, authority, purpose, mustStaple, fromPublic);
	}

	public CertificateSpec hash(String value) {
		return new CertificateSpec(subject, names, key, value, start, end, authority, purpose, mustStaple, fromPublic);
	}

	/** @param from and {@code to}, in days from now */
	public CertificateSpec days(int from, int to) {
		return new CertificateSpec(subject, names, key, hash, Duration.ofDays(from), Duration.ofDays(to), authority,
				purpose, mustStaple, fromPublic);
	}

	public CertificateSpec asAuthority() {
		return new CertificateSpec(subject, names, key, hash, start, end, true, purpose, mustStaple, fromPublic);
	}

	/** @param value an object identifier */
	public CertificateSpec purpose(String value) {
		return new CertificateSpec(subject, names, key, hash, start, end, authority, Optional.of(value), mustStaple,
				fromPublic);
	}

	public CertificateSpec demandingStaple() {
		return new CertificateSpec(subject, names, key, hash, start, end, authority, purpose, true, fromPublic);
	}

	public CertificateSpec fromPublicAuthority() {
		return new CertificateSpec(subject, names, key, hash, start, end, authority, purpose, mustStaple, true);
	}
}
