package org.postern.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the tour's site is: a folder that stays, or one that goes when the tour is over. */
record TourFolder(Path path, boolean temporary) implements AutoCloseable {

	static TourFolder of(Optional<Path> stated) throws IOException {
		return stated.isPresent() ? new TourFolder(stated.get(), false)
				: new TourFolder(Files.createTempDirectory("postern-tour-").resolve("site"), true);
	}

	@Override
	public void close() throws IOException {
		if (temporary) {
			try (Stream<Path> inside = Files.walk(path.getParent())) {
				List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
				for (Path file : deepestFirst) {
					Files.deleteIfExists(file);
				}
			}
		}
	}
}
