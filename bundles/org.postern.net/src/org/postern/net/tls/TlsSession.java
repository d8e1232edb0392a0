package org.postern.net.tls;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * What client and server agreed on.
 *
 * @param version   {@code TLSv1.3}
 * @param cipher    {@code TLS_AES_256_GCM_SHA384}
 * @param group     the key exchange group where it was seen: {@code x25519}
 * @param primeBits the size of the prime, where finite-field Diffie-Hellman was used
 * @param elapsed   how long the handshake took
 */
public record TlsSession(String version, String cipher, Optional<String> group, Optional<Integer> primeBits,
		Duration elapsed) implements Fact {

	public TlsSession {
		Objects.requireNonNull(version);
		Objects.requireNonNull(cipher);
		Objects.requireNonNull(group);
		Objects.requireNonNull(primeBits);
		Objects.requireNonNull(elapsed);
	}

	/** For people: {@code TLSv1.3, TLS_AES_256_GCM_SHA384, x25519}. */
	public String describe() {
		return version + ", " + cipher + group.map(name -> ", " + name).orElse("");
	}
}
