package org.postern.ui.test;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.model.Endpoint;
import org.postern.ui.icons.Icon;
import org.postern.ui.icons.StateIcons;

/**
 * How a line of the test is shown.
 *
 * @param icon    of its state
 * @param text    what is tested
 * @param state   in words
 * @param elapsed how long it took; empty while unknown
 */
record TestLook(Icon icon, String text, String state, Optional<Duration> elapsed) {

	/** @param labels what people call a protocol, by its id */
	static TestLook of(TestNode node, TestPhase phase, UnaryOperator<String> labels) {
		return switch (node) {
			case TestNode.EndpointNode endpoint -> endpoint(endpoint.run(), phase, labels);
			case TestNode.StepNode step -> step.run().step().map(done -> step(done))
					.orElseGet(() -> running(step.run(), phase));
			case TestNode.TripNode trip -> trip(trip.steps(), phase);
			case TestNode.TripStepNode step -> step(step.step());
		};
	}

	private static TestLook endpoint(EndpointRun run, TestPhase phase, UnaryOperator<String> labels) {
		Endpoint at = run.endpoint();
		String text = labels.apply(at.protocol()) + " " + at.port() + "  " + at.security().label();
		Duration total = total(run.steps().stream().flatMap(step -> step.step().stream()).toList());
		return run.status().map(status -> new TestLook(StateIcons.of(status), text, word(run, status),
				Optional.of(total))).orElseGet(() -> unfinished(run, text, phase));
	}

	private static String word(EndpointRun run, StepStatus status) {
		return run.report().flatMap(report -> report.failure())
				.map(step -> NLS.bind(Messages.look_failedAt, step.stage().label())).orElse(status.label());
	}

	private static TestLook unfinished(EndpointRun run, String text, TestPhase phase) {
		if (phase != TestPhase.RUNNING) {
			return new TestLook(Icon.UNKNOWN, text, Messages.look_notFinished, Optional.empty());
		}
		String stage = run.steps().stream().filter(step -> step.step().isEmpty()).map(StepRun::stage).map(Stage::label)
				.reduce((first, second) -> second).orElse(Messages.look_waiting);
		return new TestLook(Icon.RUNNING, text, stage + "\u2026", Optional.empty());
	}

	private static TestLook running(StepRun run, TestPhase phase) {
		boolean runs = phase == TestPhase.RUNNING;
		return new TestLook(runs ? Icon.RUNNING : Icon.UNKNOWN, text(run.stage(), run.subject()),
				runs ? Messages.look_running : Messages.look_notFinished, Optional.empty());
	}

	/** Of a stage that has ended. */
	static TestLook step(Step step) {
		String state = step.because().map(stage -> NLS.bind(Messages.look_because, stage.label()))
				.orElse(step.status().label());
		return new TestLook(StateIcons.of(step.status()), text(step.stage(), step.subject()), state,
				step.because().isPresent() ? Optional.empty() : Optional.of(step.elapsed()));
	}

	private static TestLook trip(List<Step> steps, TestPhase phase) {
		StepStatus worst = worst(steps);
		boolean runs = phase == TestPhase.RUNNING;
		return new TestLook(runs ? Icon.RUNNING : StateIcons.of(worst), Messages.look_roundTrip,
				runs ? Messages.look_running : worst.label(), Optional.of(total(steps)));
	}

	private static StepStatus worst(List<Step> steps) {
		if (steps.stream().anyMatch(Step::isFailed)) {
			return StepStatus.FAILED;
		}
		return steps.stream().anyMatch(step -> step.status() == StepStatus.WARNED) ? StepStatus.WARNED
				: StepStatus.PASSED;
	}

	private static String text(Stage stage, String subject) {
		String label = stage.label().substring(0, 1).toUpperCase(Locale.ROOT) + stage.label().substring(1);
		return subject.isBlank() ? label : label + "  " + subject;
	}

	private static Duration total(List<Step> steps) {
		return steps.stream().map(Step::elapsed).reduce(Duration.ZERO, Duration::plus);
	}

	/** {@code 12 ms} or {@code 1.3 s}. */
	static String time(Duration elapsed) {
		long millis = elapsed.toMillis();
		return millis < 1000 ? NLS.bind(Messages.look_millis, Long.toString(millis))
				: NLS.bind(Messages.look_seconds, String.format(Locale.ROOT, "%.1f", millis / 1000.0));
	}
}
