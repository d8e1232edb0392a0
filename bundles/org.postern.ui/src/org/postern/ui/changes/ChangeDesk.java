package org.postern.ui.changes;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.postern.api.backend.Revision;
import org.postern.ui.job.Subscription;

/** Plans, applies and takes back changes on jobs, one at a time, and tells how they go: an OSGi service. Thread-safe. */
public interface ChangeDesk {

	ChangeState current();

	/** Hands over the present state at once and every later one. */
	Subscription follow(Executor executor, Consumer<ChangeState> follower);

	/** Asks what would change on a server of the open site, by its file as it is saved. */
	void plan(String server);

	/** Applies the present plan. */
	void apply();

	/** Puts back the state before a revision of the present server. */
	void restore(Revision revision);

	/** Ends the work within a second; a change that was under way is taken back. */
	void cancel();
}
