package org.postern.ui.test;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.postern.api.model.Listener;
import org.postern.ui.job.Subscription;

/** Runs connection tests on jobs and tells how they go: an OSGi service. Thread-safe. */
public interface TestRuns {

	/** The present or last run. */
	TestRun current();

	/** Hands over the present run at once and every later state of it. */
	Subscription follow(Executor executor, Consumer<TestRun> follower);

	/** Tests every open port of a server, with a login and a round trip where an account is known. */
	void start(String server);

	/** Tests some ports of a server, up to the login. Cancels a test that still runs. */
	void start(String server, List<Listener> listeners);

	/** Runs the last test again. */
	void again();

	/** Ends the running test within a second. */
	void cancel();
}
