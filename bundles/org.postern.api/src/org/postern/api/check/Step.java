package org.postern.api.check;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/**
 * One step of a connection test.
 *
 * @param stage     which step
 * @param subject   what it was done to: {@code 127.0.0.1:12525}, or a name; may be empty
 * @param status    how it ended
 * @param elapsed   how long it took, without waiting for other tests
 * @param facts     what was learnt, one line each: {@code TLSv1.3, TLS_AES_256_GCM_SHA384}
 * @param findings  what is wrong or worth knowing
 * @param because   for {@link StepStatus#UNKNOWN}, the stage that is to blame
 */
public record Step(Stage stage, String subject, StepStatus status, Duration elapsed, List<String> facts,
		List<Finding> findings, Optional<Stage> because) {

	public Step {
		Objects.requireNonNull(stage);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(elapsed);
		facts = List.copyOf(facts);
		findings = List.copyOf(findings);
		if (because.isPresent() != (status == StepStatus.UNKNOWN)) {
			throw new IllegalArgumentException("An unknown step, and only that, names the step to blame");
		}
	}

	/** A step that was carried out: its worst finding decides how it ended. */
	public static Step done(Stage stage, String subject, Duration elapsed, List<String> facts,
			List<Finding> findings) {
		Severity worst = Severity.INFO;
		for (Finding finding : findings) {
			worst = worst.compareTo(finding.severity()) < 0 ? finding.severity() : worst;
		}
		StepStatus status = switch (worst) {
			case ERROR -> StepStatus.FAILED;
			case WARNING -> StepStatus.WARNED;
			case ADVICE, INFO -> StepStatus.PASSED;
		};
		return new Step(stage, subject, status, elapsed, facts, findings, Optional.empty());
	}

	/** A step that could not be carried out because of an earlier one. */
	public static Step unknown(Stage stage, String subject, Stage because) {
		return new Step(stage, subject, StepStatus.UNKNOWN, Duration.ZERO, List.of(), List.of(),
				Optional.of(because));
	}

	public boolean isFailed() {
		return status == StepStatus.FAILED;
	}
}
