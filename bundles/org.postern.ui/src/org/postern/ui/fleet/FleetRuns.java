package org.postern.ui.fleet;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.postern.ui.job.Subscription;

/** Runs fleet tests on jobs and tells how they go: an OSGi service. Thread-safe. */
public interface FleetRuns {

	/** Tests every open port of every server of the open site. */
	void testSite();

	/** Tests what a file of comma-separated values lists. */
	void testList(Path file);

	/** Ends the running test within a second; what was found stays. */
	void cancel();

	/** Hands over the present state at once and every later one. */
	Subscription follow(Executor executor, Consumer<FleetState> follower);
}
