package org.postern.cli;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;

/** Says which endpoints are done while others are still being tested. */
record TestProgress(Output output) implements TestListener {

	@Override
	public void started(Endpoint endpoint, Stage stage, String subject) {
		// the report tells every step; here only whole endpoints are of interest
	}

	@Override
	public void finished(Endpoint endpoint, Step step) {
		// as above
	}

	@Override
	public void line(Endpoint endpoint, String line) {
		// the transcript is part of the report
	}

	@Override
	public void finished(EndpointReport report) {
		output.message("... " + report.endpoint().describe() + ": " + report.status().label());
	}

	@Override
	public void roundTrip(Step step) {
		output.message("... round trip, " + step.stage().label() + ": " + step.status().label());
	}
}
