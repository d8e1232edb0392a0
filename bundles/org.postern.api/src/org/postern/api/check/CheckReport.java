package org.postern.api.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.api.finding.Finding;
import org.postern.api.rule.Fact;

/**
 * What a protocol found at one address.
 *
 * @param steps      from connect to the last capabilities, in order
 * @param transcript the dialogue, secrets masked
 * @param seen       the facts that were judged, for what joins them with those of another test
 */
public record CheckReport(List<Step> steps, List<String> transcript, List<Fact> seen) {

	public CheckReport {
		steps = List.copyOf(steps);
		transcript = List.copyOf(transcript);
		seen = List.copyOf(seen);
	}

	/** A report of a protocol that keeps its facts to itself. */
	public CheckReport(List<Step> steps, List<String> transcript) {
		this(steps, transcript, List.of());
	}

	/** The first failed step. */
	public Optional<Step> failure() {
		return steps.stream().filter(Step::isFailed).findFirst();
	}

	/** Whether every stage could be carried out and none failed; a server that says "later" leaves the rest unknown. */
	public boolean isWhole() {
		return steps.stream().noneMatch(step -> step.isFailed() || step.because().isPresent());
	}

	public List<Finding> findings() {
		return steps.stream().flatMap(step -> step.findings().stream()).toList();
	}

	/** The facts of one kind, in the order in which they were seen. */
	public <F extends Fact> Stream<F> seen(Class<F> kind) {
		return seen.stream().filter(kind::isInstance).map(kind::cast);
	}
}
