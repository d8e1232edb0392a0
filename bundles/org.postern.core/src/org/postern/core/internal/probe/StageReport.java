package org.postern.core.internal.probe;

import java.util.List;
import java.util.Objects;

import org.postern.api.check.Step;
import org.postern.api.rule.Fact;

/**
 * A stage that went over connections of its own.
 *
 * @param lines its dialogue, secrets masked
 * @param seen  the facts that were judged
 */
record StageReport(Step step, List<String> lines, List<Fact> seen) {

	StageReport {
		Objects.requireNonNull(step);
		lines = List.copyOf(lines);
		seen = List.copyOf(seen);
	}

	static StageReport of(Step step) {
		return new StageReport(step, List.of(), List.of());
	}
}
