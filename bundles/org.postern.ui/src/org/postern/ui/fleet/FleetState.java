package org.postern.ui.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;

/**
 * A fleet test as it is now.
 *
 * @param phase   whether it runs
 * @param name    what is tested, for people
 * @param total   how many endpoints there are
 * @param started when it began
 * @param results what was found until now
 * @param trouble why it could not be done, with the remedy
 */
public record FleetState(Phase phase, String name, long total, Instant started, List<FleetRecord> results,
		Optional<String> trouble) {

	/** Where a fleet test is. */
	public enum Phase {
		NONE, RUNNING, ENDED, CANCELLED, IMPOSSIBLE
	}

	public FleetState {
		results = List.copyOf(results);
	}

	static FleetState none() {
		return new FleetState(Phase.NONE, "", 0, Instant.EPOCH, List.of(), Optional.empty());
	}

	static FleetState begin(String name, long total) {
		return new FleetState(Phase.RUNNING, name, total, Instant.now(), List.of(), Optional.empty());
	}

	FleetState with(List<FleetRecord> found) {
		return new FleetState(phase, name, total, started, found, trouble);
	}

	FleetState in(Phase next) {
		return new FleetState(next, name, total, started, results, trouble);
	}

	static FleetState impossible(String name, String why) {
		return new FleetState(Phase.IMPOSSIBLE, name, 0, Instant.EPOCH, List.of(), Optional.of(why));
	}

	long count(StepStatus status) {
		return results.stream().filter(result -> result.status() == status).count();
	}
}
