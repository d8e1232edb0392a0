package org.postern.net;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.rule.Fact;

/** Runs the stages of a check one by one, times them, and marks those after a failure as unknown because of it. */
final class StageRecorder {

	private final CheckRequest request;
	private final CheckListener listener;
	private final String subject;
	private final List<Step> steps = new ArrayList<>();
	private final List<Fact> seen = new ArrayList<>();
	private Optional<Stage> end = Optional.empty();

	StageRecorder(CheckRequest request, CheckListener listener) {
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
		listener.started(stage, subject);
		long start = System.nanoTime();
		Observation observation = observe(stage, work);
		Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
		seen.addAll(observation.seen());
		Step step = Step.done(stage, subject, elapsed, observation.facts(), findings(observation));
		end = observation.ends() || step.isFailed() ? Optional.of(stage) : Optional.empty();
		finish(step);
	}

	private List<Finding> findings(Observation observation) {
		return Stream.concat(observation.findings().stream(), observation.seen().stream().flatMap(fact -> request.judge(fact).stream()))
				.toList();
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
			Finding finding = new WireFailure(request, stage).explain(e);
			return Observation.failed(finding);
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
