package org.postern.net.tls;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;
import org.postern.net.tls.hello.ProtocolVersion;

/**
 * How a server answers the newest handshake of TLS 1.2 or older that it takes.
 *
 * @param version             which
 * @param cipher              what it chose among all good ones
 * @param forwardSecret       whether that keeps secret what was recorded
 * @param primeBits           the size of its prime, where it chose finite-field Diffie-Hellman
 * @param compressed          whether it compresses what it encrypts
 * @param secureRenegotiation whether it knows RFC 5746
 */
public record HandshakeHabits(ProtocolVersion version, String cipher, boolean forwardSecret,
		Optional<Integer> primeBits, boolean compressed, boolean secureRenegotiation) implements Fact {

	public HandshakeHabits {
		Objects.requireNonNull(version);
		Objects.requireNonNull(cipher);
		Objects.requireNonNull(primeBits);
	}
}
