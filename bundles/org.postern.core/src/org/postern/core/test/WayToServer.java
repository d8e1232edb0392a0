package org.postern.core.test;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerSession;

/** Leads to the server that is tested. It is gone only where a test has something to ask there. */
@FunctionalInterface
public interface WayToServer {

	/** @throws BackendException if the server cannot be reached */
	ServerSession open() throws BackendException;
}
