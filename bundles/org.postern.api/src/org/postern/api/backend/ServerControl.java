package org.postern.api.backend;

import java.security.cert.X509Certificate;
import java.util.List;

/** The switch of a server that Postern runs itself. */
public interface ServerControl {

	/** Whether the server runs, in this process or another. */
	boolean isRunning();

	/** Starts the server in this process; does nothing where it runs already. */
	void start() throws BackendException;

	/** Stops the server if it runs in this process. */
	void stop();

	/** Authorities to be trusted for this server, and for this server only. */
	List<X509Certificate> authorities() throws BackendException;
}
