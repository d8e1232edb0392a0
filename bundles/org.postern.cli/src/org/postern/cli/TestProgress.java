package org.postern.cli;

import java.util.function.UnaryOperator;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;

/**
 * Says which endpoints are done while others are still being tested.
 *
 * @param output where to
 * @param labels what people call a protocol, by its id
 */
record TestProgress(Output output, UnaryOperator<String> labels) implements TestListener {

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
		output.message("... " + report.endpoint().describe(labels) + ": " + report.status().label());
	}

	@Override
	public void roundTrip(Step step) {
		output.message("... round trip, " + step.stage().label() + ": " + step.status().label());
	}
}
