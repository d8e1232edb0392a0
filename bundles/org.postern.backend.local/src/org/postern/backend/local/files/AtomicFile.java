package org.postern.backend.local.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** A small file that is either the old one or the new one, whatever happens while it is written. */
public record AtomicFile(Path path) {

	private static final String TEMPORARY = ".new";

	/** The text; empty where there is no file. */
	public String read() throws IOException {
		try {
			return Files.readString(path);
		} catch (NoSuchFileException e) {
			return "";
		}
	}

	public boolean exists() {
		return Files.exists(path);
	}

	public void remove() throws IOException {
		Files.deleteIfExists(path);
	}

	/** Writes the text so that only its owner can read it, and has it on disk before this returns. */
	public void write(String text) throws IOException {
		try (Prepared prepared = prepare(text)) {
			prepared.commit();
		}
	}

	/** Has the text on disk beside the file; a disk that is full says so now, and nothing has changed yet. */
	public Prepared prepare(String text) throws IOException {
		Folder.create(path.getParent());
		Path temporary = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + TEMPORARY);
		Prepared prepared = new Prepared(temporary, path);
		boolean whole = false;
		try (FileChannel channel = FileChannel.open(temporary,
				Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Folder.ownerOnly("rw-------"))) {
			ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
			while (bytes.hasRemaining()) {
				channel.write(bytes);
			}
			channel.force(true);
			whole = true;
		} finally {
			if (!whole) {
				prepared.close();
			}
		}
		return prepared;
	}

	/** Removes what a killed process left half written beside this file. Only the owner of the folder may ask for it. */
	public void clean() throws IOException {
		if (!Files.isDirectory(path.getParent())) {
			return;
		}
		try (Stream<Path> files = Files.list(path.getParent())) {
			for (Path file : files.toList()) {
				String name = file.getFileName().toString();
				if (name.startsWith(path.getFileName() + ".") && name.endsWith(TEMPORARY)) {
					Files.deleteIfExists(file);
				}
			}
		}
	}

	/** A text that waits to become the file's. Closing it without a commit forgets it. */
	public record Prepared(Path temporary, Path target) implements AutoCloseable {

		public void commit() throws IOException {
			Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
			new Folder(target.getParent()).sync();
		}

		@Override
		public void close() throws IOException {
			Files.deleteIfExists(temporary);
		}
	}
}
