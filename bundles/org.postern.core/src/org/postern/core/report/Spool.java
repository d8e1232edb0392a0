package org.postern.core.report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that is written now and wanted after something that is known only at the end; on disk, as it may be long. */
final class Spool {

	private final Path file;
	private final BufferedWriter writer;

	Spool() throws IOException {
		file = Files.createTempFile("postern-report-", ".part");
		file.toFile().deleteOnExit();
		writer = Files.newBufferedWriter(file);
	}

	Writer writer() {
		return writer;
	}

	/** Appends all of it to {@code out}, and is gone. */
	void unwind(Writer out) throws IOException {
		writer.close();
		try (BufferedReader reader = Files.newBufferedReader(file)) {
			reader.transferTo(out);
		} finally {
			Files.delete(file);
		}
	}
}
