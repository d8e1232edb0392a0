package org.postern.host.ssh;

import java.io.InterruptedIOException;

import org.postern.api.backend.BackendException;

/**
 * What files of another computer are reached over.
 *
 * @param opening opens what carries the calls; a connection is made where there is none
 * @param losing  ends a connection that carries nothing any more, though it may not have noticed itself yet
 */
record FilesConnection<T>(Opening<T> opening, Runnable losing) {

	/** Waits for the other computer. */
	interface Opening<T> {
		T open() throws BackendException, InterruptedException;
	}

	/** @throws InterruptedIOException if it was cancelled; the thread stays interrupted */
	T open() throws BackendException, InterruptedIOException {
		try {
			return opening.open();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new InterruptedIOException("cancelled");
		}
	}

	void lost() {
		losing.run();
	}
}
