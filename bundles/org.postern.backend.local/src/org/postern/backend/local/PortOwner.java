package org.postern.backend.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Which program listens on a port, as far as this computer tells: Linux does, for one's own programs. */
record PortOwner(int port) {

	private static final String LISTENING = "0A";

	/** {@code  (held by NAME, process 123)}, or nothing. */
	String describe() {
		try {
			return inode().flatMap(PortOwner::process).map(owner -> " (held by " + owner + ")").orElse("");
		} catch (IOException | java.io.UncheckedIOException e) {
			return "";
		}
	}

	private Optional<String> inode() throws IOException {
		for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
			Path path = Path.of(table);
			Optional<String> found = Files.isReadable(path)
					? Files.readAllLines(path).stream().map(line -> line.trim().split(" +")).filter(this::isListening)
							.map(words -> words[9]).findFirst()
					: Optional.empty();
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private boolean isListening(String[] words) {
		return words.length > 9 && words[3].equals(LISTENING)
				&& words[1].endsWith(String.format(Locale.ROOT, ":%04X", port));
	}

	private static Optional<String> process(String inode) {
		try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
			return processes.filter(path -> path.getFileName().toString().matches("[0-9]+"))
					.filter(path -> holds(path.resolve("fd"), "socket:[" + inode + "]")).findFirst().map(PortOwner::name);
		} catch (IOException e) {
			return Optional.empty();
		}
	}

	private static boolean holds(Path descriptors, String socket) {
		try (Stream<Path> files = Files.list(descriptors)) {
			return files.anyMatch(file -> target(file).equals(socket));
		} catch (IOException e) {
			return false;
		}
	}

	private static String target(Path link) {
		try {
			return Files.readSymbolicLink(link).toString();
		} catch (IOException e) {
			return "";
		}
	}

	private static String name(Path process) {
		try {
			return Files.readString(process.resolve("comm")).strip() + ", process " + process.getFileName();
		} catch (IOException e) {
			return "process " + process.getFileName();
		}
	}
}
