package org.postern.profiles;

import java.util.List;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;

/**
 * What to do when a network filters the port for sending.
 *
 * @param filtered the port that commonly is filtered
 * @param instead  the server to try
 */
record FilteredPort(int filtered, Endpoint instead) {

	private static final int RELAY_PORT = 25;

	/** Empty where nothing but the filtered port, or nothing that is filtered, is open. */
	static Optional<FilteredPort> of(List<Endpoint> outgoing) {
		Optional<Endpoint> relay = first(outgoing, Role.RELAY);
		Optional<Endpoint> fallback = first(outgoing, Role.FALLBACK);
		Optional<Endpoint> instead = relay.isEmpty() ? fallback
				: fallback.or(() -> first(outgoing, Role.SUBMISSION));
		int filtered = relay.map(Endpoint::port).orElse(RELAY_PORT);
		return instead.map(endpoint -> new FilteredPort(filtered, endpoint));
	}

	private static Optional<Endpoint> first(List<Endpoint> outgoing, Role role) {
		return outgoing.stream().filter(endpoint -> endpoint.role() == role).findFirst();
	}

	/** For the sentences: the filtered port, the other one and its encryption. */
	Object[] numbers(PageText words) {
		return new Object[] { Integer.toString(filtered), Integer.toString(instead.port()),
				words.get("security." + instead.security().key()) };
	}
}
