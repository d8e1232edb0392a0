package org.postern.api.backend;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
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

	/**
	 * Tells the server that the change of {@code revision} is proven and stays. A server that undoes by itself what
	 * nobody confirms gives that up.
	 *
	 * @throws BackendException if the server has undone the change already, or cannot be told (the caller restores)
	 */
	default void confirm(Revision revision) throws BackendException {
		// most servers wait for nothing
	}

	/**
	 * What the server itself knows of listeners that should be open and do not answer from here.
	 *
	 * @return such as that the port is bound there, so that a firewall must be in the way; empty where it knows nothing
	 */
	default List<Finding> explain(List<Listener> silent) throws BackendException {
		return List.of();
	}

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

	/** Where ports can be tried from the server itself, what tries them; valid until the session is closed. */
	default Optional<RemoteProbe> probe() {
		return Optional.empty();
	}

	@Override
	void close();
}
