package org.postern.api.backend;

import java.util.Optional;

import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;

/**
 * A conversation with one server. Not thread-safe. Closing it leaves the server as it is.
 */
public interface ServerSession extends AutoCloseable {

	/** The effective state, from the server's own tools. */
	ServerState read() throws BackendException;

	/** What would have to change for {@code wanted}; changes nothing. What it cannot express is a finding. */
	Plan plan(PortPolicy wanted) throws BackendException;

	/** What {@link #restore} needs to undo {@code plan}. Taken, and kept by the caller, before it is applied. */
	Revision backup(Plan plan) throws BackendException;

	/**
	 * Carries a plan out.
	 *
	 * @throws BackendException     if the server's state is no longer the one the plan was made from (nothing was
	 *                              changed), or it failed on the way (the caller restores)
	 * @throws InterruptedException if cancelled (the caller restores)
	 */
	void apply(Plan plan, Progress progress) throws BackendException, InterruptedException;

	/** Puts back what {@code revision} holds, whatever state the server is in. May be repeated. */
	void restore(Revision revision) throws BackendException;

	/** Removes mail that the retention lets go, or says what would be removed. */
	RetentionReport retain(RetentionRun run) throws BackendException;

	/** Where the backend runs the server itself, its switch. */
	default Optional<ServerControl> control() {
		return Optional.empty();
	}

	/** Where the backend keeps the server's accounts, their administration. */
	default Optional<Accounts> accounts() {
		return Optional.empty();
	}

	@Override
	void close();
}
