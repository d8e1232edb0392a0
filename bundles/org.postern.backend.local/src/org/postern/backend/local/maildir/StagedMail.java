package org.postern.backend.local.maildir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A message that is on disk and that nobody sees yet.
 *
 * @param file where it is
 * @param name its name to be
 */
public record StagedMail(Path file, MessageName name) {

	/** Removes it, unless it was accepted meanwhile. */
	public void discard() throws IOException {
		Files.deleteIfExists(file);
	}
}
