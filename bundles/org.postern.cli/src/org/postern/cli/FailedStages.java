package org.postern.cli;

import java.util.EnumSet;
import java.util.Set;

import org.postern.api.check.Stage;
import org.postern.core.fleet.FleetRecord;

/** Where the endpoints of a fleet failed. */
final class FailedStages {

	private final Set<Stage> stages = EnumSet.noneOf(Stage.class);

	void add(FleetRecord result) {
		result.failedAt().ifPresent(stages::add);
	}

	/** Of one stage, its own code, so that a script knows without reading the report; of several, that some failed. */
	int exitCode() {
		return switch (stages.size()) {
			case 0 -> ExitCode.FINE;
			case 1 -> stages.iterator().next().exitCode();
			default -> ExitCode.FINDINGS;
		};
	}
}
