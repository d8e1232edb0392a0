package org.postern.net;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.postern.api.check.CheckListener;
import org.postern.api.check.CheckRequest;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;

/** Runs the stages of a check one by one, times them, and marks those after a failure as unknown because of it. */
final class StageRecorder {

	private final CheckRequest request;
	private final CheckListener listener;
	private final String subject;
	private final List<Step> steps = new ArrayList<>();

	StageRecorder(CheckRequest request, CheckListener listener) {
		this.request = request;
		this.listener = listener;
		this.subject = Subject.of(request);
	}

	/** The work of a stage. */
	interface Work {
		Observation observe() throws IOException, InterruptedException;
	}

	/** Runs a stage unless an earlier one failed. */
	void run(Stage stage, Work work) throws InterruptedException {
		java.util.Optional<Stage> failed = steps.stream().filter(Step::isFailed).map(Step::stage).findFirst();
		if (failed.isPresent()) {
			finish(Step.unknown(stage, subject, failed.get()));
			return;
		}
		listener.started(stage, subject);
		long start = System.nanoTime();
		Observation seen = observe(stage, work);
		Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
		finish(Step.done(stage, subject, elapsed, seen.facts(), findings(seen)));
	}

	private List<Finding> findings(Observation seen) {
		return Stream.concat(seen.findings().stream(), seen.seen().stream().flatMap(fact -> request.judge(fact).stream()))
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

	List<Step> steps() {
		return steps;
	}
}
