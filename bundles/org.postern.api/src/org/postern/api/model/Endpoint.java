package org.postern.api.model;

import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

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

	/** For people, where nobody knows what protocols are called: {@code SMTP mail.example.org:587, STARTTLS}. */
	public String describe() {
		return describe(id -> id.toUpperCase(Locale.ROOT));
	}

	/**
	 * For people: {@code SMTP mail.example.org:587, STARTTLS (required)}.
	 *
	 * @param labels what people call a protocol, by its id
	 */
	public String describe(UnaryOperator<String> labels) {
		return labels.apply(protocol) + " " + host + ":" + port + ", " + security.label();
	}
}
