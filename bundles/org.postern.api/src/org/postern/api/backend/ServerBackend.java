package org.postern.api.backend;

/**
 * A kind of mail server that Postern can administer. Registered with the service property
 * {@value #ID_PROPERTY}. Thread-safe.
 */
public interface ServerBackend {

	/** The service property that holds the backend's id. */
	String ID_PROPERTY = "postern.backend";

	BackendInfo info();

	/**
	 * Opens a session with a server; changes nothing.
	 *
	 * @throws BackendException if it cannot be reached
	 */
	ServerSession open(ServerAccess access) throws BackendException;
}
