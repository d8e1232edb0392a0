package org.postern.api.model;

import java.util.Objects;
import java.util.Optional;

/** What tells a listener from every other of the same policy: protocol, port and bind address. */
public record ListenerId(String protocol, int port, Optional<String> bind) {

	public ListenerId {
		Objects.requireNonNull(protocol);
		Objects.requireNonNull(bind);
	}

	@Override
	public String toString() {
		return protocol + ":" + port + bind.map(address -> "@" + address).orElse("");
	}
}
