package org.postern.core.report;

import java.io.IOException;
import java.io.Writer;

import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;

/** A JSON object a line, each whole when it is written, so that a run that was cut off can go on from here. */
final class JsonLinesReport implements FleetReport {

	private final Writer out;
	private final FleetJson json = new FleetJson();

	JsonLinesReport(Writer out) {
		this.out = out;
	}

	@Override
	public void add(FleetRecord result) throws IOException {
		out.write(json.write(result) + "\n");
		out.flush();
	}

	@Override
	public void end(FleetSummary summary) {
		// every line stands for itself
	}
}
