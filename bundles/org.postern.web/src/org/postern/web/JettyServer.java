package org.postern.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.eclipse.jetty.server.Server;
import org.postern.api.web.RunningWeb;

/** A Jetty that runs. */
record JettyServer(Server server, List<URI> places, Optional<URI> metrics) implements RunningWeb {

	@Override
	public void close() {
		try {
			server.stop();
		} catch (Exception e) {
			throw new IllegalStateException("The web server cannot be stopped", e);
		}
	}
}
