package org.postern.api.model;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;

/**
 * One port that a mail server opens, as the policy states it.
 *
 * @param protocol       the id of a mail protocol: {@code pop3}, {@code imap}, {@code smtp}, or a plug-in's
 * @param port           the policy's port, 1 to 65535, before a server's port offset
 * @param bind           the address to listen on; empty for all addresses of the server
 * @param security       how the connection is protected
 * @param authentication who may log in, and when
 * @param role           what the listener is for
 * @param standsInFor    the port a {@link Role#FALLBACK} stands in for; empty for every other role
 * @param enabled        whether the port is open; a closed listener keeps its settings
 * @param note           the administrator's remark, possibly empty
 */
public record Listener(String protocol, int port, Optional<String> bind, Security security,
		Authentication authentication, Role role, OptionalInt standsInFor, boolean enabled, String note) {

	public Listener {
		Objects.requireNonNull(bind);
		Objects.requireNonNull(security);
		Objects.requireNonNull(authentication);
		Objects.requireNonNull(note);
		if (protocol.isBlank()) {
			throw new IllegalArgumentException("A listener needs a protocol");
		}
		Port.require(port);
		standsInFor.ifPresent(Port::require);
		if (standsInFor.isPresent() != (role == Role.FALLBACK)) {
			throw new IllegalArgumentException("Only a fallback, and every fallback, names the port it stands in for");
		}
	}

	/** An open listener on all addresses. */
	public static Listener of(String protocol, int port, Security security, Authentication authentication,
			Role role) {
		return new Listener(protocol, port, Optional.empty(), security, authentication, role, OptionalInt.empty(),
				true, "");
	}

	/** What tells this listener from every other of the same policy. */
	public ListenerId id() {
		return new ListenerId(protocol, port, bind);
	}

	/** Whether both want the same port of the same address. */
	public boolean collidesWith(Listener other) {
		return port == other.port && (bind.isEmpty() || other.bind.isEmpty() || bind.equals(other.bind));
	}

	/** Whether a user's mail program can be told to use this listener. */
	public boolean servesClients() {
		return role == Role.ACCESS || authentication != Authentication.NONE;
	}

	public Listener withEnabled(boolean value) {
		return new Listener(protocol, port, bind, security, authentication, role, standsInFor, value, note);
	}

	public Listener withSecurity(Security value) {
		return new Listener(protocol, port, bind, value, authentication, role, standsInFor, enabled, note);
	}

	public Listener withAuthentication(Authentication value) {
		return new Listener(protocol, port, bind, security, value, role, standsInFor, enabled, note);
	}

	public Listener withPort(int value) {
		return new Listener(protocol, value, bind, security, authentication, role, standsInFor, enabled, note);
	}

	public Listener withBind(Optional<String> value) {
		return new Listener(protocol, port, value, security, authentication, role, standsInFor, enabled, note);
	}

	public Listener withNote(String value) {
		return new Listener(protocol, port, bind, security, authentication, role, standsInFor, enabled, value);
	}

	/** Makes this listener the stand-in for {@code port}. */
	public Listener asFallbackFor(int other) {
		return new Listener(protocol, port, bind, security, authentication, Role.FALLBACK, OptionalInt.of(other),
				enabled, note);
	}

	/** For people, where nobody knows what protocols are called: {@code SMTP 587, STARTTLS (required)}. */
	public String describe() {
		return describe(id -> id.toUpperCase(Locale.ROOT));
	}

	/**
	 * For people: {@code SMTP 587, STARTTLS (required)}.
	 *
	 * @param labels what people call a protocol, by its id
	 */
	public String describe(UnaryOperator<String> labels) {
		return labels.apply(protocol) + " " + port + ", " + security.label();
	}
}
