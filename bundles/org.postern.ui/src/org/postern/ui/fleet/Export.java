package org.postern.ui.fleet;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;
import org.postern.core.report.FleetReport;
import org.postern.core.report.ReportFormat;

/** Writes the results to a file; its name's ending says in which form. */
enum Export {

	HTML("html", Messages.export_html, ReportFormat.HTML), CSV("csv", Messages.export_csv, ReportFormat.CSV),
	JSONL("jsonl", Messages.export_jsonl, ReportFormat.JSONL), XML("xml", Messages.export_junit, ReportFormat.JUNIT),
	PROM("prom", Messages.export_prometheus, ReportFormat.PROMETHEUS);

	private final String ending;
	private final String label;
	private final ReportFormat format;

	Export(String ending, String label, ReportFormat format) {
		this.ending = ending;
		this.label = label;
		this.format = format;
	}

	static String[] patterns() {
		return Arrays.stream(values()).map(export -> "*." + export.ending).toArray(String[]::new);
	}

	static String[] names() {
		return Arrays.stream(values()).map(export -> export.label + " (*." + export.ending + ")").toArray(String[]::new);
	}

	/** A name with no known ending becomes a page. */
	static ReportFormat format(Path file) {
		return Arrays.stream(values()).filter(export -> file.toString().endsWith("." + export.ending)).findFirst()
				.orElse(HTML).format;
	}

	static void to(Writer out, ReportFormat format, FleetState state) throws IOException {
		FleetReport report = format.open(out);
		List<FleetRecord> results = state.results();
		for (FleetRecord result : results) {
			report.add(result);
		}
		Map<StepStatus, Long> counts = results.stream()
				.collect(Collectors.groupingBy(FleetRecord::status, Collectors.counting()));
		report.end(new FleetSummary(counts, Duration.between(state.started(), Instant.now())));
	}
}
