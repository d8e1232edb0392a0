package org.postern.backend.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

import org.postern.backend.local.files.Folder;

/** What the server did to mail of its own accord, a line each. */
record ServerLog(Path file) {

	void add(Instant when, String what) throws IOException {
		Folder.create(file.getParent());
		String line = when + " " + what.replaceAll("[\r\n]+", " ") + "\n";
		Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
	}
}
