package org.postern.net.tls.hello;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a server said before it, or the client, fell silent or began to encrypt.
 *
 * @param hello         what it chose
 * @param chain         its certificates in DER, leaf first; TLS 1.3 hides them
 * @param group         the key exchange group by name, or {@code DH 1024 bits}
 * @param primeBits     the size of the prime in finite-field Diffie-Hellman
 * @param alert         why it gave up
 * @param ending        how it ended
 */
public record ServerFlight(Optional<ServerHello> hello, List<byte[]> chain, Optional<String> group,
		Optional<Integer> primeBits, Optional<Alert> alert, Ending ending) {

	/** How a flight ended. */
	public enum Ending {
		/** Not yet: more bytes are to come. */
		UNFINISHED,
		/** With all that can be read of it. */
		COMPLETE,
		/** With bytes that are no TLS. */
		NOT_TLS
	}

	public ServerFlight {
		Objects.requireNonNull(hello);
		Objects.requireNonNull(group);
		Objects.requireNonNull(primeBits);
		Objects.requireNonNull(alert);
		Objects.requireNonNull(ending);
		chain = List.copyOf(chain);
	}

	/** The version chosen, where it is a known one. */
	public Optional<ProtocolVersion> version() {
		return hello.flatMap(chosen -> ProtocolVersion.ofCode(chosen.version()));
	}
}
