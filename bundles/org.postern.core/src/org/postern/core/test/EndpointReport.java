package org.postern.core.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.model.Endpoint;
import org.postern.api.rule.Fact;

/**
 * What was found at one endpoint.
 *
 * @param endpoint   where
 * @param steps      from name resolution on, for every address
 * @param transcript the dialogues, secrets masked
 * @param seen       the facts that rules judged
 */
public record EndpointReport(Endpoint endpoint, List<Step> steps, List<String> transcript, List<Fact> seen) {

	public EndpointReport {
		steps = List.copyOf(steps);
		transcript = List.copyOf(transcript);
		seen = List.copyOf(seen);
	}

	/** A report of which only the steps matter. */
	public EndpointReport(Endpoint endpoint, List<Step> steps, List<String> transcript) {
		this(endpoint, steps, transcript, List.of());
	}

	/** The first fact of a kind. */
	public <F extends Fact> Optional<F> seen(Class<F> kind) {
		return seen.stream().filter(kind::isInstance).map(kind::cast).findFirst();
	}

	public Optional<Step> failure() {
		return steps.stream().filter(Step::isFailed).findFirst();
	}

	/** The worst of the steps that were carried out. */
	public StepStatus status() {
		if (failure().isPresent()) {
			return StepStatus.FAILED;
		}
		boolean warned = steps.stream().anyMatch(step -> step.status() == StepStatus.WARNED);
		return warned ? StepStatus.WARNED : StepStatus.PASSED;
	}

	public List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		steps.forEach(step -> findings.addAll(step.findings()));
		return List.copyOf(findings);
	}
}
