package org.postern.api.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A web server that runs until it is closed. */
public interface RunningWeb extends AutoCloseable {

	/** Where it answers: {@code http://127.0.0.1:10080}; one at least. */
	List<URI> places();

	/** Where it tells its metrics. */
	Optional<URI> metrics();

	/** Lets requests that are being answered end, and frees the ports; does nothing when called again. */
	@Override
	void close();
}
