package org.postern.core.provider;

import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.NeededSecret;
import org.postern.api.backend.ServerSession;
import org.postern.core.site.Site;

/** Opens sessions with the servers of a site. */
public interface ServerSessions {

	/**
	 * @param server the server's name in the site
	 * @throws BackendException if there is no such server, its backend is not installed, or it cannot be reached
	 */
	ServerSession open(Site site, String server) throws BackendException;

	/**
	 * The secrets that reaching a server may take.
	 *
	 * @throws BackendException as {@link #open}
	 */
	default List<NeededSecret> secrets(Site site, String server) throws BackendException {
		return List.of();
	}
}
