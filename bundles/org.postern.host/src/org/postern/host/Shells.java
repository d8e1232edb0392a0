package org.postern.host;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;

/** Starts commands on a computer. */
@FunctionalInterface
public interface Shells {

	/**
	 * @param command a line for the user's shell, whichever that is
	 * @throws BackendException     if the computer cannot be reached
	 * @throws InterruptedException if cancelled
	 */
	Shell start(String command, Cancellation cancellation) throws BackendException, InterruptedException;
}
