package org.postern.api.check;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;

/**
 * What a protocol found at one address.
 *
 * @param steps      from connect to the last capabilities, in order
 * @param transcript the dialogue, secrets masked
 */
public record CheckReport(List<Step> steps, List<String> transcript) {

	public CheckReport {
		steps = List.copyOf(steps);
		transcript = List.copyOf(transcript);
	}

	/** The first failed step. */
	public Optional<Step> failure() {
		return steps.stream().filter(Step::isFailed).findFirst();
	}

	public List<Finding> findings() {
		return steps.stream().flatMap(step -> step.findings().stream()).toList();
	}
}
