package org.postern.core.push;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

import org.postern.core.internal.io.JsonRecord;
import org.postern.core.report.CsvCell;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A report with a row for each user, in the order of the list. */
public enum PushReportForm {

	/** For spreadsheets (RFC 4180); what they would take for a formula begins with an apostrophe. */
	CSV(".csv") {
		@Override
		public void write(List<PushRow> rows, Writer out) throws IOException {
			CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
			csv.writeRecord("address", "name", "state", "detail", "remedy");
			rows.forEach(row -> csv.writeRecord(CsvCell.safe(row.user().address().toString()), CsvCell.safe(row.user().name()),
					row.state().label(), CsvCell.safe(row.detail()), row.remedy()));
			csv.flush();
		}
	},

	/** A JSON object a line. */
	JSON_LINES(".jsonl") {
		@Override
		public void write(List<PushRow> rows, Writer out) throws IOException {
			for (PushRow row : rows) {
				out.write(JsonRecord.empty().with("address", row.user().address().toString()).with("name", row.user().name())
						.with("state", row.state().name().toLowerCase(Locale.ROOT).replace('_', '-'))
						.with("detail", row.detail()).with("remedy", row.remedy()).write() + "\n");
			}
			out.flush();
		}
	};

	private final String extension;

	PushReportForm(String extension) {
		this.extension = extension;
	}

	/** How names of such files end. */
	public String extension() {
		return extension;
	}

	/** @throws IOException if {@code out} takes no more */
	public abstract void write(List<PushRow> rows, Writer out) throws IOException;
}
