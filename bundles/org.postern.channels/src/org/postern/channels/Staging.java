package org.postern.channels;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A hidden folder inside the target folder, and so on the same disk: new files wait in it, old ones are kept in it. */
record Staging(Path folder) implements AutoCloseable {

	private static final String PREFIX = ".postern-";

	static Staging in(Path target) throws IOException {
		Staging staging = new Staging(Files.createTempDirectory(target, PREFIX));
		Files.createDirectory(staging.folder.resolve("new"));
		Files.createDirectory(staging.folder.resolve("old"));
		return staging;
	}

	Path fresh(String name) {
		return folder.resolve("new").resolve(name);
	}

	private Path old(Path target) {
		return folder.resolve("old").resolve(target.getFileName());
	}

	/** Keeps what {@code target} is now. */
	void keep(Path target) throws IOException {
		if (Files.isDirectory(target)) {
			throw new FileSystemException(target.toString(), null, "a folder is in the way");
		}
		if (Files.exists(target)) {
			Files.copy(target, old(target), StandardCopyOption.COPY_ATTRIBUTES);
		}
	}

	void moveIn(Path target) throws IOException {
		Files.move(fresh(target.getFileName().toString()), target, StandardCopyOption.ATOMIC_MOVE);
	}

	void putBack(Path target) throws IOException {
		if (Files.exists(old(target))) {
			Files.move(old(target), target, StandardCopyOption.ATOMIC_MOVE);
		} else {
			Files.deleteIfExists(target);
		}
	}

	@Override
	public void close() throws IOException {
		try (Stream<Path> inside = Files.walk(folder)) {
			List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
			for (Path path : deepestFirst) {
				Files.delete(path);
			}
		}
	}
}
