package org.postern.api.model;

import java.util.Locale;
import java.util.Objects;

/**
 * A listener as a client sees it.
 *
 * @param protocol       the protocol id
 * @param host           the name or address to connect to
 * @param port           the port really opened, 1 to 65535
 * @param security       how the connection is protected
 * @param authentication whether, and when, a client can log in
 * @param role           what it is for
 */
public record Endpoint(String protocol, String host, int port, Security security, Authentication authentication,
		Role role) {

	public Endpoint {
		Objects.requireNonNull(protocol);
		Objects.requireNonNull(security);
		Objects.requireNonNull(authentication);
		Objects.requireNonNull(role);
		if (host.isBlank()) {
			throw new IllegalArgumentException("An endpoint needs a host");
		}
		Port.require(port);
	}

	/** For people: {@code SMTP mail.example.org:587, STARTTLS (required)}. */
	public String describe() {
		return protocol.toUpperCase(Locale.ROOT) + " " + host + ":" + port + ", " + security.label();
	}
}
