package org.postern.net;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.rule.Fact;

/** Runs the stages of a check one by one, times them, and marks those after a failure as unknown because of it. */
final class StageRecorder {

	private final CheckRequest request;
	private final CheckListener listener;
	private final Supplier<Duration> waited;
	private final String subject;
	private final List<Step> steps = new ArrayList<>();
	private final List<Fact> seen = new ArrayList<>();
	private Optional<Stage> end = Optional.empty();
	private boolean talking = true;

	/** @param waited how long the check has stood before the gate until now, which is no part of its times */
	StageRecorder(CheckRequest request, CheckListener listener, Supplier<Duration> waited) {
		this.waited = waited;
		this.request = request;
		this.listener = listener;
		this.subject = Subject.of(request);
	}

	/** The work of a stage. */
	interface Work {
		Observation observe() throws IOException, InterruptedException;
	}

	/** Runs a stage unless an earlier one failed, or ended the dialogue. */
	void run(Stage stage, Work work) throws InterruptedException {
		if (end.isPresent()) {
			finish(Step.unknown(stage, subject, end.get()));
			return;
		}
		carryOut(stage, work);
	}

	/** Runs a stage that needs nothing of the earlier ones but that the dialogue goes on, whatever was found. */
	void runWhileTalking(Stage stage, Work work) throws InterruptedException {
		runApart(stage, work, talking);
	}

	/** Runs a stage that needs nothing but a server that talks. */
	void runAfterAll(Stage stage, Work work) throws InterruptedException {
		runApart(stage, work, end.filter(ended -> ended.compareTo(Stage.GREETING) <= 0).isEmpty());
	}

	private void runApart(Stage stage, Work work, boolean possible) throws InterruptedException {
		Optional<Stage> first = end;
		if (possible) {
			carryOut(stage, work);
			end = first.or(() -> end);
		} else {
			run(stage, work);
		}
	}

	private void carryOut(Stage stage, Work work) throws InterruptedException {
		listener.started(stage, subject);
		long start = System.nanoTime() - waited.get().toNanos();
		Observation observation = observe(stage, work);
		Duration elapsed = Duration.ofNanos(System.nanoTime() - waited.get().toNanos() - start);
		seen.addAll(observation.seen());
		Step step = Step.done(stage, subject, elapsed, observation.facts(), findings(stage, observation));
		talking = talking && !observation.ends();
		end = observation.ends() || step.isFailed() && !leavesWorking(stage) ? Optional.of(stage) : Optional.empty();
		finish(step);
	}

	/** A bad certificate breaks nothing but trust: what the server offers behind it can still be seen, without a password. */
	private static boolean leavesWorking(Stage stage) {
		return stage == Stage.CERTIFICATE;
	}

	private List<Finding> findings(Stage stage, Observation observation) {
		List<Finding> found = new ArrayList<>();
		for (Fact fact : observation.seen()) {
			found.addAll(request.judge(fact));
		}
		if (observation.broken() && found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
			found.add(unexplained(stage, observation));
		}
		return found;
	}

	/** A failed stage is never shown as passed, even if no rule is installed that knows why. */
	private static Finding unexplained(Stage stage, Observation observation) {
		return Finding.of(stage.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".failed", Severity.ERROR,
				"The stage failed: " + stage.label() + ".", "No installed rule explains why.",
				"Read what was seen below, and the log of the server.")
				.withEvidence(observation.seen().stream().map(Fact::toString).toList());
	}

	private Observation observe(Stage stage, Work work) throws InterruptedException {
		request.cancellation().check();
		try {
			return work.observe();
		} catch (IOException e) {
			request.cancellation().check();
			if (Thread.interrupted()) {
				throw new InterruptedException("Cancelled");
			}
			return Observation.broken(new WireFailure(request, stage).fact(e));
		}
	}

	private void finish(Step step) {
		steps.add(step);
		listener.finished(step);
	}

	/** Whether nothing more can be said to the server. */
	boolean hasEnded() {
		return end.isPresent();
	}

	List<Fact> seen() {
		return seen;
	}

	List<Step> steps() {
		return steps;
	}
}
