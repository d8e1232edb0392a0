package org.postern.core.report;

import java.io.IOException;
import java.io.Writer;

import org.postern.api.check.StepStatus;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;

/** A test case for each endpoint, in the form of Ant's JUnit task that build servers read. */
final class JunitReport implements FleetReport {

	private final Writer out;
	private final Spool cases = new Spool();

	JunitReport(Writer out) throws IOException {
		this.out = out;
	}

	@Override
	public void add(FleetRecord result) throws IOException {
		Writer to = cases.writer();
		to.write("  <testcase classname=\"" + Markup.escape(result.host()) + "\" name=\"" + Markup.escape(result.key())
				+ "\" time=\"" + Told.seconds(result.elapsed()) + "\">\n");
		if (result.status() == StepStatus.FAILED) {
			FleetRecord.Found worst = Told.worst(result).orElseThrow();
			to.write("    <failure type=\"" + Markup.escape(worst.id()) + "\" message=\"" + Markup.escape(worst.summary())
					+ "\">" + Markup.escape(worst.remedy()) + "</failure>\n");
		}
		if (!result.findings().isEmpty()) {
			to.write("    <system-out>" + Markup.escape(findings(result)) + "</system-out>\n");
		}
		to.write("  </testcase>\n");
	}

	private static String findings(FleetRecord result) {
		return String.join("\n", result.findings().stream()
				.map(found -> found.severity().key() + ": " + found.summary() + " [" + found.id() + "]").toList());
	}

	@Override
	public void end(FleetSummary summary) throws IOException {
		out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"postern\" tests=\"" + summary.tested()
				+ "\" failures=\"" + summary.count(StepStatus.FAILED) + "\" errors=\"0\" skipped=\"0\" time=\""
				+ Told.seconds(summary.elapsed()) + "\">\n");
		cases.unwind(out);
		out.write("</testsuite>\n");
	}
}
