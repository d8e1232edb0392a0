package org.postern.core.report;

import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Severity;
import org.postern.core.fleet.FleetRecord;

/** What several forms of a report say alike. */
final class Told {

	private Told() {
	}

	/** The worst finding from a warning up, the first of several. */
	static Optional<FleetRecord.Found> worst(FleetRecord result) {
		return result.findings().stream().filter(found -> found.severity().isAtLeast(Severity.WARNING))
				.sorted(Comparator.comparing(FleetRecord.Found::severity).reversed()).findFirst();
	}

	/** Seconds as programs read them: {@code 0.123}. */
	static String seconds(Duration time) {
		return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
	}
}
