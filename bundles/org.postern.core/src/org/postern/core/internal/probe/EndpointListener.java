package org.postern.core.internal.probe;

import org.postern.api.check.CheckListener;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;
import org.postern.core.test.TestListener;

/** Tells the follower of a test what the check of one endpoint tells. */
record EndpointListener(TestListener listener, Endpoint endpoint) implements CheckListener {

	@Override
	public void started(Stage stage, String subject) {
		listener.started(endpoint, stage, subject);
	}

	@Override
	public void finished(Step step) {
		listener.finished(endpoint, step);
	}

	@Override
	public void line(String line) {
		listener.line(endpoint, line);
	}
}
