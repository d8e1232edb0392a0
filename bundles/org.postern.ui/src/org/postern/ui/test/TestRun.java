package org.postern.ui.test;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.core.test.TestReport;

/**
 * A connection test at one moment. Immutable.
 *
 * @param phase     how far it is
 * @param server    the name of the tested server
 * @param endpoints one each, in the order of the policy
 * @param roundTrip the steps of the round trip so far
 * @param elapsed   how long it took in all; zero while it runs
 * @param trouble   why it could not be carried out at all
 */
public record TestRun(TestPhase phase, String server, List<EndpointRun> endpoints, List<Step> roundTrip,
		Duration elapsed, Optional<Finding> trouble) {

	public TestRun {
		Objects.requireNonNull(phase);
		endpoints = List.copyOf(endpoints);
		roundTrip = List.copyOf(roundTrip);
		Objects.requireNonNull(trouble);
	}

	static TestRun none() {
		return new TestRun(TestPhase.NONE, "", List.of(), List.of(), Duration.ZERO, Optional.empty());
	}

	static TestRun begin(String server, List<Endpoint> endpoints) {
		return new TestRun(TestPhase.RUNNING, server, endpoints.stream().map(EndpointRun::waiting).toList(),
				List.of(), Duration.ZERO, Optional.empty());
	}

	TestRun change(Endpoint endpoint, UnaryOperator<EndpointRun> change) {
		List<EndpointRun> changed = endpoints.stream()
				.map(run -> run.endpoint().equals(endpoint) ? change.apply(run) : run).toList();
		return new TestRun(phase, server, changed, roundTrip, elapsed, trouble);
	}

	TestRun roundTrip(Step step) {
		return new TestRun(phase, server, endpoints, Stream.concat(roundTrip.stream(), Stream.of(step)).toList(),
				elapsed, trouble);
	}

	TestRun ended(TestReport report) {
		TestRun whole = new TestRun(phaseOf(report), server, endpoints, report.roundTrip(), report.elapsed(), trouble);
		return report.endpoints().stream().reduce(whole,
				(run, done) -> run.change(done.endpoint(), endpoint -> endpoint.finished(done)), (one, other) -> other);
	}

	private static TestPhase phaseOf(TestReport report) {
		if (report.failure().isPresent()) {
			return TestPhase.FAILED;
		}
		Stream<Step> steps = Stream.concat(report.endpoints().stream().flatMap(done -> done.steps().stream()),
				report.roundTrip().stream());
		return steps.anyMatch(step -> step.status() == StepStatus.WARNED) ? TestPhase.WARNED
				: TestPhase.PASSED;
	}

	TestRun cancelled() {
		return new TestRun(TestPhase.CANCELLED, server, endpoints, roundTrip, elapsed, trouble);
	}

	TestRun impossible(Finding why) {
		return new TestRun(TestPhase.FAILED, server, endpoints, roundTrip, elapsed, Optional.of(why));
	}

	/** How many endpoints are done. */
	public long done() {
		return endpoints.stream().filter(run -> run.report().isPresent()).count();
	}

	/** The longest step, against which bars are drawn; never zero. */
	public Duration longestStep() {
		Stream<Step> steps = Stream.concat(endpoints.stream().flatMap(run -> run.steps().stream())
				.flatMap(run -> run.step().stream()), roundTrip.stream());
		return steps.map(Step::elapsed).max(Duration::compareTo).filter(Duration::isPositive)
				.orElse(Duration.ofMillis(1));
	}
}
