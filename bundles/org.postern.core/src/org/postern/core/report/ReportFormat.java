package org.postern.core.report;

import java.io.IOException;
import java.io.Writer;

/** The forms a report can have. */
public enum ReportFormat {

	/** A line for each endpoint, for people. */
	TABLE,
	/** A JSON object a line, see {@link FleetJson}; can be resumed and compared with. */
	JSONL,
	/** Comma-separated values (RFC 4180). */
	CSV,
	/** As build servers show test results. */
	JUNIT,
	/** A page that needs nothing but itself. */
	HTML,
	/** The text format of Prometheus, for its node exporter's text file collector. */
	PROMETHEUS;

	/** @param out written to until the report has ended; the caller closes it */
	public FleetReport open(Writer out) throws IOException {
		return switch (this) {
			case TABLE -> new TableReport(out);
			case JSONL -> new JsonLinesReport(out);
			case CSV -> new CsvReport(out);
			case JUNIT -> new JunitReport(out);
			case HTML -> new HtmlReport(out);
			case PROMETHEUS -> new PrometheusReport(out);
		};
	}
}
