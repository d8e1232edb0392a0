package org.postern.host;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;

/**
 * The computer that the mail servers run on: this one, or another over SSH. All that Postern does there is running
 * POSIX shell scripts, so nothing needs to be installed on it and everything can be shown beforehand and written down
 * afterwards. Not thread-safe.
 */
public interface Host extends AutoCloseable {

	/** For people: {@code this computer}, {@code admin@mail.example.org}. */
	String label();

	/**
	 * Runs a script to its end, as the user who may change mail servers.
	 *
	 * @return what it said and its exit status, whatever that is
	 * @throws BackendException     if it cannot be run, the connection is lost (the script may have run whole, in part or
	 *                              not at all) or its time is over
	 * @throws InterruptedException if cancelled; the script may go on at the other end
	 */
	ScriptResult run(Script script, Cancellation cancellation) throws BackendException, InterruptedException;

	/** Whether that is another computer than this one. */
	default boolean isElsewhere() {
		return false;
	}

	@Override
	void close();
}
