package org.postern.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The storage of a framework for one process, removed at its end: a daemon and a command can run side by side, and each
 * installs its plug-ins for itself.
 */
record OwnStorage(Path folder) implements AutoCloseable {

	/** Begins with what was prepared for the distribution, if that is still right. */
	static OwnStorage of(Path home) throws LaunchException {
		try {
			OwnStorage storage = new OwnStorage(Files.createTempDirectory("postern-"));
			PreparedStorage prepared = PreparedStorage.of(home);
			if (prepared.isCurrent()) {
				prepared.linkInto(storage.folder);
			}
			return storage;
		} catch (IOException e) {
			throw new LaunchException("Postern in " + home + " cannot start", e);
		}
	}

	@Override
	public void close() throws LaunchException {
		try (Stream<Path> files = Files.walk(folder)) {
			for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
				Files.deleteIfExists(file);
			}
		} catch (IOException e) {
			throw new LaunchException("Postern did not stop cleanly", e);
		}
	}
}
