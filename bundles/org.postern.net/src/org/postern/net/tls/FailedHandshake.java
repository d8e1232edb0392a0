package org.postern.net.tls;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.rule.Fact;
import org.postern.net.tls.hello.Alert;
import org.postern.net.tls.hello.ProtocolVersion;

/**
 * A handshake that came to nothing.
 *
 * @param place   the address and port
 * @param how     how it ended
 * @param alert   what the server said, if it said it in TLS
 * @param version what the server chose, if it came to that
 * @param reason  the words of the TLS library
 */
public record FailedHandshake(String place, How how, Optional<Alert> alert, Optional<ProtocolVersion> version,
		String reason) implements Fact {

	/** How a handshake can end. */
	public enum How {
		/** One of the two did not like what the other said. */
		REFUSED,
		/** No version that both speak. */
		NO_COMMON_VERSION,
		/** The server failed at something that has nothing to do with the client. */
		SERVER_FAULT,
		/** The server does not know the name it was asked for. */
		NAME_UNKNOWN,
		/** The server wants to see a certificate of the client. */
		CLIENT_CERTIFICATE,
		/** The server talks on in cleartext. */
		CLEARTEXT,
		/** The server sends more than a handshake may hold. */
		EXCESSIVE
	}

	public FailedHandshake {
		Objects.requireNonNull(place);
		Objects.requireNonNull(how);
		Objects.requireNonNull(alert);
		Objects.requireNonNull(version);
		Objects.requireNonNull(reason);
	}

	/** What was seen, a line each. */
	public List<String> evidence() {
		return Stream.of(Optional.of(reason), alert.map(said -> "alert " + said.name()),
				version.map(chosen -> "the server chose " + chosen.label())).flatMap(Optional::stream).toList();
	}
}
