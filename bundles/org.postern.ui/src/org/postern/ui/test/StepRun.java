package org.postern.ui.test;

import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;

/**
 * A step that runs or has run.
 *
 * @param stage   which
 * @param subject what it is done to
 * @param step    how it ended; empty while it runs
 */
public record StepRun(Stage stage, String subject, Optional<Step> step) {

	static StepRun running(Stage stage, String subject) {
		return new StepRun(stage, subject, Optional.empty());
	}

	static StepRun ended(Step step) {
		return new StepRun(step.stage(), step.subject(), Optional.of(step));
	}

	boolean isSame(Step other) {
		return stage == other.stage() && subject.equals(other.subject());
	}
}
