package org.postern.core.fleet;

import java.time.Duration;
import java.util.Map;

import org.postern.api.check.StepStatus;

/**
 * What a fleet test came to.
 *
 * @param byStatus how many endpoints ended how
 * @param elapsed  how long it took in all
 */
public record FleetSummary(Map<StepStatus, Long> byStatus, Duration elapsed) {

	public FleetSummary {
		byStatus = Map.copyOf(byStatus);
	}

	public long tested() {
		return byStatus.values().stream().mapToLong(Long::longValue).sum();
	}

	public long count(StepStatus status) {
		return byStatus.getOrDefault(status, 0L);
	}
}
