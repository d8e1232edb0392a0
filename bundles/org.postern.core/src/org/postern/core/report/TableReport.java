package org.postern.core.report;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;
import org.postern.core.text.Count;

/** A line for each endpoint: how it ended, where, how long it took, and the worst that was found. */
final class TableReport implements FleetReport {

	private final Writer out;

	TableReport(Writer out) {
		this.out = out;
	}

	@Override
	public void add(FleetRecord result) throws IOException {
		out.write("%-7s %-44s %6d ms  %s%n".formatted(word(result.status()), result.key(), result.elapsed().toMillis(),
				Told.worst(result).map(found -> found.summary() + "  [" + found.id() + "]")
						.orElseGet(() -> session(result)))
				.replaceFirst("\\s+\\R$", System.lineSeparator()));
		out.flush();
	}

	private static String session(FleetRecord result) {
		return result.session().map(session -> session.version() + ", " + session.cipher()).orElse("");
	}

	private static String word(StepStatus status) {
		return switch (status) {
			case PASSED -> "ok";
			case WARNED -> "warn";
			case FAILED -> "FAILED";
			case UNKNOWN -> "?";
		};
	}

	@Override
	public void end(FleetSummary summary) throws IOException {
		out.write(String.format(Locale.ROOT, "%s in %.1f s: %d passed, %d with warnings, %d failed%n",
				Count.of(summary.tested(), "endpoint", "endpoints"), summary.elapsed().toMillis() / 1000.0, summary.count(StepStatus.PASSED),
				summary.count(StepStatus.WARNED), summary.count(StepStatus.FAILED)));
		out.flush();
	}
}
