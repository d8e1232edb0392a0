package org.postern.ui.test;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;
import org.postern.api.check.Step;
import org.postern.ui.icons.Icon;

/** A run in one line. */
record TestSummary(Icon icon, String text) {

	static TestSummary of(TestRun run) {
		return switch (run.phase()) {
			case NONE -> new TestSummary(Icon.TEST, Messages.summary_none);
			case RUNNING -> new TestSummary(Icon.RUNNING, MessageFormat.format(Messages.summary_running,
					run.server(), run.done(), run.endpoints().size()));
			case PASSED -> new TestSummary(Icon.PASSED, ended(run, Messages.summary_passed));
			case WARNED -> new TestSummary(Icon.WARNED, ended(run, Messages.summary_warned));
			case FAILED -> new TestSummary(Icon.FAILED, run.trouble().map(finding -> finding.summary())
					.orElseGet(() -> ended(run, Messages.summary_failed)));
			case CANCELLED -> new TestSummary(Icon.UNKNOWN, NLS.bind(Messages.summary_cancelled, run.server()));
		};
	}

	private static String ended(TestRun run, String words) {
		String trip = run.roundTrip().isEmpty() ? "" : Messages.summary_trip;
		return MessageFormat.format(words, run.server(), run.endpoints().size(), TestLook.time(run.elapsed()), trip);
	}

	/** The line of the first failed step. */
	static Optional<TestNode> failure(TestRun run) {
		Stream<TestNode> steps = run.endpoints().stream().flatMap(at -> IntStream.range(0, at.steps().size())
				.mapToObj(index -> new TestNode.StepNode(at, at.steps().get(index), index)));
		Stream<TestNode> trip = IntStream.range(0, run.roundTrip().size())
				.mapToObj(index -> new TestNode.TripStepNode(run.roundTrip().get(index), index));
		return Stream.concat(steps, trip).filter(node -> node.ended().filter(Step::isFailed).isPresent()).findFirst();
	}
}
