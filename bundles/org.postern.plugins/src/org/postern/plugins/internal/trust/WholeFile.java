package org.postern.plugins.internal.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is the former or the new one, and never half of either. */
public record WholeFile(Path file) {

	/** The folder is made where there is none. */
	public void write(String text) throws IOException {
		Files.createDirectories(file.getParent());
		Path fresh = Files.createTempFile(file.getParent(), ".trust", ".new");
		try {
			Files.writeString(fresh, text);
			Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(fresh);
		}
	}
}
