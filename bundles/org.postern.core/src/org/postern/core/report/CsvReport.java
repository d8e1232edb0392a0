package org.postern.core.report;

import java.io.IOException;
import java.io.Writer;

import org.postern.api.check.Stage;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A row for each endpoint, for spreadsheets (RFC 4180). */
final class CsvReport implements FleetReport {

	private final CsvWriter csv;

	CsvReport(Writer out) {
		csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
		csv.writeRecord("host", "port", "protocol", "security", "status", "failed at", "seconds", "tls version", "cipher",
				"handshake seconds", "certificate not after", "certificate trusted", "findings", "summary");
	}

	@Override
	public void add(FleetRecord result) throws IOException {
		csv.writeRecord(result.host(), Integer.toString(result.port()), result.protocol(), result.security().key(),
				result.status().label(), result.failedAt().map(Stage::label).orElse(""), Told.seconds(result.elapsed()),
				result.session().map(FleetRecord.Session::version).orElse(""),
				result.session().map(FleetRecord.Session::cipher).orElse(""),
				result.session().map(session -> Told.seconds(session.handshake())).orElse(""),
				result.certificate().map(shown -> shown.notAfter().toString()).orElse(""),
				result.certificate().map(shown -> Boolean.toString(shown.trusted())).orElse(""),
				String.join(" ", result.findings().stream().map(FleetRecord.Found::id).toList()),
				CsvCell.safe(Told.worst(result).map(FleetRecord.Found::summary).orElse("")));
	}

	@Override
	public void end(FleetSummary summary) throws IOException {
		csv.flush();
	}
}
