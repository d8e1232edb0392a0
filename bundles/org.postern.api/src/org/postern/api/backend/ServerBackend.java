package org.postern.api.backend;

import java.util.List;

import org.postern.api.model.MailServer;

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

	/**
	 * The secrets that reaching a server may take, as its access settings stand; none of them must be stored.
	 *
	 * @throws BackendException if the access settings make no sense
	 */
	default List<NeededSecret> secrets(MailServer server) throws BackendException {
		return List.of();
	}
}
