package org.postern.backend.local;

import java.io.IOException;
import java.util.List;

import org.postern.api.backend.BackendException;

/** A server that another process runs: it follows its configuration and says what became of it. */
record OtherProcess(LocalFolder folder) {

	private static final int TRIES = 100;
	private static final long PAUSE_MILLIS = 50;

	/** Waits until the other process has taken a configuration over. @throws BackendException if it could not */
	void await(String fingerprint) throws BackendException, InterruptedException, IOException {
		for (int count = 0; count < TRIES; count++) {
			List<String> outcome = folder.outcome().read().lines().toList();
			if (!outcome.isEmpty() && outcome.getFirst().equals(fingerprint)) {
				if (outcome.size() > 1) {
					throw new BackendException(outcome.get(1), "Mend what it says, and apply again.");
				}
				return;
			}
			Thread.sleep(PAUSE_MILLIS);
		}
		throw new BackendException("The process that runs the server did not take the change over in time.",
				"See whether it still works (postern serve, or the workbench), and restart it.");
	}
}
