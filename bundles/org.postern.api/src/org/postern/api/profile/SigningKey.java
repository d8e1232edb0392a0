package org.postern.api.profile;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of key that Apple's devices take, and that are made for new identities. */
public enum SigningKey {

	/** Elliptic curve NIST P-256; small and quick. */
	P_256("p-256", "EC, P-256"),
	/** RSA with 3072 bits; what the oldest devices take as well. */
	RSA_3072("rsa-3072", "RSA, 3072 bits");

	private final String key;
	private final String label;

	SigningKey(String key, String label) {
		this.key = key;
		this.label = label;
	}

	/** As it is typed. */
	public String key() {
		return key;
	}

	/** For people. */
	public String label() {
		return label;
	}

	public static Optional<SigningKey> ofKey(String key) {
		return Stream.of(values()).filter(kind -> kind.key.equals(key)).findFirst();
	}
}
