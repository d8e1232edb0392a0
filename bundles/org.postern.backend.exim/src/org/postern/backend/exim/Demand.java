package org.postern.backend.exim;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Role;
import org.postern.api.model.Security;

/**
 * What a client can tell of a listener.
 *
 * @param bind       empty for all addresses
 * @param port       really opened
 * @param security   how connections are protected
 * @param login      when AUTH is offered
 * @param loginFirst whether nothing is sent without a log-in
 */
record Demand(Optional<String> bind, int port, Security security, Authentication login, boolean loginFirst) {

	/** Where TLS comes first, or none is offered, some log-ins cannot happen. */
	static Demand of(Listener listener) {
		boolean never = listener.security() == Security.NONE && listener.authentication() == Authentication.TLS_ONLY;
		boolean tlsFirst = !listener.security().allowsCleartext()
				&& listener.authentication() == Authentication.CLEARTEXT_ALLOWED;
		Authentication login = never ? Authentication.NONE : tlsFirst ? Authentication.TLS_ONLY : listener.authentication();
		boolean relays = listener.role() == Role.RELAY || listener.authentication() == Authentication.NONE;
		return new Demand(listener.bind(), listener.port(), listener.security(), login, !relays);
	}

	static Set<Demand> of(Collection<Listener> listeners) {
		return listeners.stream().map(Demand::of).collect(Collectors.toSet());
	}
}
