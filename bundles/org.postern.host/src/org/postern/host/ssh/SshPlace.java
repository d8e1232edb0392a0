package org.postern.host.ssh;

import java.util.Objects;

import org.postern.api.model.Port;

/**
 * An account on a host.
 *
 * @param user whom to log in as
 * @param host its name or address
 * @param port of its SSH server, 1 to 65535
 */
public record SshPlace(String user, String host, int port) {

	/** Where SSH servers listen (RFC 4253 section 4). */
	public static final int PORT = 22;

	public SshPlace {
		Objects.requireNonNull(user);
		if (user.isBlank() || host.isBlank()) {
			throw new IllegalArgumentException("A host reached over SSH needs a user and a host");
		}
		Port.require(port);
	}

	/**
	 * Reads {@code user@host:port}; user and port may be left out, an IPv6 address stands in brackets.
	 *
	 * @throws IllegalArgumentException if it is not of that kind
	 */
	public static SshPlace parse(String text, String usualUser) {
		int at = text.lastIndexOf('@');
		String user = at < 0 ? usualUser : text.substring(0, at);
		String place = text.substring(at + 1);
		int colon = place.endsWith("]") || place.indexOf(':') != place.lastIndexOf(':') && !place.startsWith("[") ? -1
				: place.lastIndexOf(':');
		String host = (colon < 0 ? place : place.substring(0, colon)).replaceAll("^\\[|\\]$", "");
		return new SshPlace(user, host, colon < 0 ? PORT : port(place.substring(colon + 1), text));
	}

	private static int port(String digits, String text) {
		try {
			return Integer.parseInt(digits);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException("'" + text + "' is not of the kind user@host:port", e);
		}
	}

	/** For people and for the keys of secrets: {@code admin@mail.example.org}, with the port where it is not 22. */
	@Override
	public String toString() {
		return user + "@" + address();
	}

	/** The host, with the port where it is not 22. */
	String address() {
		return port == PORT ? host : (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
	}

	/** As known_hosts names it. */
	String known() {
		return port == PORT ? host : "[" + host + "]:" + port;
	}
}
