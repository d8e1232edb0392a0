package org.postern.ui.test;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;
import org.postern.ui.job.Watched;

/** Writes what a running test tells into the watched run. */
record RunFollower(Watched<TestRun> run) implements TestListener {

	@Override
	public void started(Endpoint endpoint, Stage stage, String subject) {
		run.update(now -> now.change(endpoint, at -> at.started(stage, subject)));
	}

	@Override
	public void finished(Endpoint endpoint, Step step) {
		run.update(now -> now.change(endpoint, at -> at.finished(step)));
	}

	@Override
	public void line(Endpoint endpoint, String line) {
		run.update(now -> now.change(endpoint, at -> at.line(line)));
	}

	@Override
	public void finished(EndpointReport report) {
		run.update(now -> now.change(report.endpoint(), at -> at.finished(report)));
	}

	@Override
	public void roundTrip(Step step) {
		run.update(now -> now.roundTrip(step));
	}
}
