package org.postern.backend.postfixdovecot.render;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.Security;

/**
 * What a client can tell of a listener. Two listeners of the same effect need no change, whatever else is said of them.
 */
public record Effect(String protocol, int port, Optional<String> bind, Security security,
		Authentication authentication) implements Comparable<Effect> {

	public static Effect of(Listener listener) {
		boolean tlsFirst = !listener.security().allowsCleartext();
		Authentication login = tlsFirst && listener.authentication() == Authentication.CLEARTEXT_ALLOWED
				? Authentication.TLS_ONLY : listener.authentication();
		return new Effect(listener.protocol(), listener.port(), listener.bind().map(address -> address.toLowerCase(Locale.ROOT)),
				listener.security(), login);
	}

	/** The effects of several listeners. What all addresses have, no single one needs to say again. */
	public static Set<Effect> of(Collection<Listener> listeners) {
		Set<Integer> everywhere = listeners.stream().filter(listener -> listener.bind().isEmpty()).map(Listener::port)
				.collect(Collectors.toSet());
		return listeners.stream().filter(listener -> listener.bind().isEmpty() || !everywhere.contains(listener.port()))
				.map(Effect::of).collect(Collectors.toCollection(TreeSet::new));
	}

	@Override
	public int compareTo(Effect other) {
		return toString().compareTo(other.toString());
	}
}
