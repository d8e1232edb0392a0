package org.postern.core.internal.journal;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

import org.postern.core.internal.io.JsonRecord;
import org.postern.core.journal.JournalEntry;

/** A journal entry as one line of JSON. */
final class JournalLine {

	private JournalLine() {
	}

	static String write(JournalEntry entry) throws IOException {
		JsonRecord line = JsonRecord.empty().with("at", entry.at().toString()).with("who", entry.who())
				.with("server", entry.server()).with("action", entry.action()).with("result", entry.result());
		if (entry.revision().isPresent()) {
			line = line.with("revision", entry.revision().get());
		}
		return line.with("details", entry.details()).write();
	}

	static JournalEntry read(JsonRecord line) throws IOException {
		try {
			return new JournalEntry(Instant.parse(line.text("at")), line.text("who"), line.text("server"),
					line.text("action"), line.text("result"), line.find("revision"), line.list("details"));
		} catch (DateTimeException e) {
			throw new IOException("'at' is not a time: " + e.getMessage(), e);
		}
	}
}
