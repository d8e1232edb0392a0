package org.postern.backend.local;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;

/** A server that another process runs. */
record OtherProcess(LocalFolder folder) {

	private static final int TRIES = 100;
	private static final long PAUSE_MILLIS = 50;

	/**
	 * Asks the other process for a configuration, and waits until it has done so.
	 *
	 * @throws BackendException if it could not, or does not answer
	 */
	void apply(ServerRequest request, Cancellation cancellation)
			throws BackendException, InterruptedException, IOException {
		folder.request().write(request.write());
		for (int count = 0; count < TRIES; count++) {
			cancellation.check();
			List<String> outcome = folder.outcome().read().lines().toList();
			if (outcome.size() > 1 && outcome.getFirst().equals(request.id())) {
				if (!outcome.get(1).isEmpty()) {
					throw new BackendException(outcome.get(1), "Mend what it says, and apply again.");
				}
				return;
			}
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
		}
		throw new BackendException("The process that runs the server did not take the change over in time.",
				"See whether it still works (postern serve, or the workbench), and restart it.");
	}
}
