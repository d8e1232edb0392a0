package org.postern.core.internal.bounce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.postern.api.progress.Cancellation;
import org.postern.core.bounce.BounceException;
import org.postern.mail.ReportReader;

/** Reports in files. */
record FiledReports(Path path) {

	/** Below which the messages of a Maildir lie; what another program is writing lies in {@code tmp}. */
	private static final List<String> MAILDIR = List.of("new", "cur");

	/** @return how many messages were too large */
	int read(Consumer<byte[]> taker, Cancellation cancellation) throws BounceException, InterruptedException {
		if (!Files.exists(path)) {
			throw new BounceException("There is no " + path, "State a file with a message, a folder of them, or a Maildir.");
		}
		int tooLarge = 0;
		try {
			for (Path file : files()) {
				cancellation.check();
				if (Files.size(file) > ReportReader.MOST_BYTES) {
					tooLarge++;
				} else {
					taker.accept(Files.readAllBytes(file));
				}
			}
			return tooLarge;
		} catch (IOException | UncheckedIOException e) {
			throw new BounceException(path + " cannot be read: " + e.getMessage(),
					"Give the user who runs Postern the right to read there.", e);
		}
	}

	private List<Path> files() throws IOException {
		if (Files.isRegularFile(path)) {
			return List.of(path);
		}
		List<Path> folders = MAILDIR.stream().map(path::resolve).filter(Files::isDirectory).toList();
		try (Stream<Path> all = (folders.isEmpty() ? List.of(path) : folders).stream().flatMap(FiledReports::inside)) {
			return all.filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static Stream<Path> inside(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList().stream();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
