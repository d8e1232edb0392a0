package org.postern.backend.local;

import java.util.LinkedHashSet;
import java.util.Set;

import org.postern.api.model.Listener;
import org.postern.backend.local.state.Configuration;

/**
 * A listener where it is really open. Two that are equal need no change.
 *
 * @param listener what it is
 * @param address  the address it listens on
 * @param port     the port, offset included
 */
record OpenPort(Listener listener, String address, int port) {

	static Set<OpenPort> of(Configuration configuration) {
		Set<OpenPort> ports = new LinkedHashSet<>();
		for (Listener listener : configuration.policy().enabled()) {
			ports.add(new OpenPort(listener, listener.bind().orElse(configuration.bind()),
					listener.port() + configuration.offset()));
		}
		return ports;
	}

	/** Whether one has to be closed before the other can be opened. */
	boolean excludes(OpenPort other) {
		return port == other.port;
	}
}
