package org.postern.core.simulate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a mail program would set up.
 *
 * @param method   how it found the settings
 * @param from     where they come from, for people
 * @param plain    whether they came over HTTP without TLS, where anybody on the way can change them
 * @param incoming where it would read
 * @param outgoing where it would send
 */
public record AccountSettings(Method method, String from, boolean plain, Optional<ClientServer> incoming,
		Optional<ClientServer> outgoing) {

	public AccountSettings {
		Objects.requireNonNull(method);
		Objects.requireNonNull(from);
		if (incoming.isEmpty() && outgoing.isEmpty()) {
			throw new IllegalArgumentException("Settings name a server");
		}
	}

	/** Both, reading first. */
	public List<ClientServer> servers() {
		return Stream.of(incoming, outgoing).flatMap(Optional::stream).toList();
	}

	/** Whether one can both read and send. */
	public boolean isWhole() {
		return incoming.isPresent() && outgoing.isPresent();
	}
}
