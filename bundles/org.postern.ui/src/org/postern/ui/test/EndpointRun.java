package org.postern.ui.test;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;

/**
 * How the test of one endpoint goes.
 *
 * @param endpoint   where
 * @param steps      those that run and those that have ended
 * @param transcript the dialogue so far, secrets masked
 * @param report     the outcome; empty while it runs
 */
public record EndpointRun(Endpoint endpoint, List<StepRun> steps, List<String> transcript,
		Optional<EndpointReport> report) {

	public EndpointRun {
		steps = List.copyOf(steps);
		transcript = List.copyOf(transcript);
	}

	static EndpointRun waiting(Endpoint endpoint) {
		return new EndpointRun(endpoint, List.of(), List.of(), Optional.empty());
	}

	EndpointRun started(Stage stage, String subject) {
		return with(Stream.concat(steps.stream(), Stream.of(StepRun.running(stage, subject))).toList());
	}

	EndpointRun finished(Step step) {
		Stream<StepRun> others = steps.stream().filter(run -> run.step().isPresent() || !run.isSame(step));
		return with(Stream.concat(others, Stream.of(StepRun.ended(step))).toList());
	}

	EndpointRun line(String line) {
		return new EndpointRun(endpoint, steps, Stream.concat(transcript.stream(), Stream.of(line)).toList(), report);
	}

	EndpointRun finished(EndpointReport done) {
		return new EndpointRun(endpoint, done.steps().stream().map(StepRun::ended).toList(), done.transcript(),
				Optional.of(done));
	}

	private EndpointRun with(List<StepRun> changed) {
		return new EndpointRun(endpoint, changed, transcript, report);
	}

	/** Empty while it runs. */
	public Optional<StepStatus> status() {
		return report.map(EndpointReport::status);
	}
}
