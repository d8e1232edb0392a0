package org.postern.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** Where a report goes. */
sealed interface Destination extends AutoCloseable {

	Writer writer();

	/** The report is whole; without this it was cut off. */
	void keep() throws IOException;

	@Override
	void close() throws IOException;

	/**
	 * @param file    empty for the terminal
	 * @param growing whether a report that was cut off is of use
	 * @param append  whether to add to a growing file that is there
	 */
	static Destination of(Shell shell, Optional<Path> file, boolean growing, boolean append) throws IOException {
		if (file.isEmpty()) {
			return new Screen(shell.out());
		}
		return growing ? Growing.open(file.get(), append) : Whole.open(file.get());
	}

	/** The terminal, which stays open. */
	record Screen(Writer writer) implements Destination {

		@Override
		public void keep() {
			// everything is on the screen already
		}

		@Override
		public void close() throws IOException {
			writer.flush();
		}
	}

	/** A file that is of use at every moment. */
	record Growing(BufferedWriter writer) implements Destination {

		static Growing open(Path file, boolean append) throws IOException {
			return new Growing(Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
					append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING));
		}

		@Override
		public void keep() throws IOException {
			writer.flush();
		}

		@Override
		public void close() throws IOException {
			writer.close();
		}
	}

	/** Writes a file that is there as a whole or not at all, and need not be text. */
	static void write(Path file, byte[] content) throws IOException {
		try (Whole to = Whole.open(file)) {
			to.stream().write(content);
			to.keep();
		}
	}

	/** A file that is there as a whole or not at all. @param stream below the writer, for what is no text */
	record Whole(Path file, Path part, OutputStream stream, Writer writer) implements Destination {

		static Whole open(Path file) throws IOException {
			Path part = file.resolveSibling(file.getFileName() + ".part");
			OutputStream stream = Files.newOutputStream(part);
			return new Whole(file, part, stream, new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
		}

		@Override
		public void keep() throws IOException {
			writer.close();
			Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}

		@Override
		public void close() throws IOException {
			writer.close();
			Files.deleteIfExists(part);
		}
	}
}
