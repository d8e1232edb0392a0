package org.postern.core.internal.change;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;

import org.postern.api.backend.Revision;
import org.postern.core.internal.io.DurableFile;
import org.postern.core.internal.io.JsonRecord;

/** A revision as a file of JSON. */
final class RevisionFile {

	private RevisionFile() {
	}

	static void write(Path file, Revision revision) throws IOException {
		String text = JsonRecord.empty().with("id", revision.id()).with("server", revision.server())
				.with("created", revision.created().toString()).with("summary", revision.summary())
				.with("payload", revision.payload()).write();
		DurableFile.write(file, ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
	}

	static Revision read(Path file) throws IOException {
		try {
			JsonRecord text = JsonRecord.read(Files.readString(file));
			return new Revision(text.text("id"), text.text("server"), Instant.parse(text.text("created")),
					text.text("summary"), text.text("payload"));
		} catch (IOException | DateTimeException e) {
			throw new IOException(file + " is not a revision: " + e.getMessage(), e);
		}
	}
}
