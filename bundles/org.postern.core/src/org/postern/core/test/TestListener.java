package org.postern.core.test;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;

/** Follows a running test. Called on testing threads, several at a time; must return at once. */
public interface TestListener {

	void started(Endpoint endpoint, Stage stage, String subject);

	void finished(Endpoint endpoint, Step step);

	/** A line of a dialogue, secrets masked. */
	void line(Endpoint endpoint, String line);

	/** An endpoint is done. */
	void finished(EndpointReport report);

	/** A step of the round trip is done. */
	void roundTrip(Step step);

	/** Follows nothing. */
	static TestListener none() {
		return new TestListener() {
			@Override
			public void started(Endpoint endpoint, Stage stage, String subject) {
				// not followed
			}

			@Override
			public void finished(Endpoint endpoint, Step step) {
				// not followed
			}

			@Override
			public void line(Endpoint endpoint, String line) {
				// not followed
			}

			@Override
			public void finished(EndpointReport report) {
				// not followed
			}

			@Override
			public void roundTrip(Step step) {
				// not followed
			}
		};
	}
}
