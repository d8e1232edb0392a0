package org.postern.core.internal.io;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads what a {@link LineWriter} wrote, a line at a time. A last line that was cut off is passed over.
 *
 * @param what a line is, for people: {@code journal entry}
 */
public record LineFile(Path file, String what) {

	private static final int PIECE = 1 << 16;

	/** Makes something of a line. */
	@FunctionalInterface
	public interface Reading {
		void take(JsonRecord line) throws IOException;
	}

	/** @throws IOException that names the line that could not be understood */
	public void read(Reading reading) throws IOException {
		if (!Files.exists(file)) {
			return;
		}
		try (Reader text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
			char[] piece = new char[PIECE];
			StringBuilder begun = new StringBuilder();
			int number = 0;
			for (int length = text.read(piece); length >= 0; length = text.read(piece)) {
				number = lines(reading, piece, length, begun, number);
			}
		}
	}

	/** Hands on the lines that end in a piece, and keeps what is behind them: only what has its end is a line. */
	private int lines(Reading reading, char[] piece, int length, StringBuilder begun, int before) throws IOException {
		int number = before;
		int start = 0;
		for (int i = 0; i < length; i++) {
			if (piece[i] == '\n') {
				begun.append(piece, start, i - start);
				number++;
				take(reading, begun.toString(), number);
				begun.setLength(0);
				start = i + 1;
			}
		}
		begun.append(piece, start, length - start);
		return number;
	}

	private void take(Reading reading, String line, int number) throws IOException {
		try {
			reading.take(JsonRecord.read(line));
		} catch (IOException e) {
			throw new IOException(file + ":" + number + ": not a " + what + ". Mend this line, or remove it.", e);
		}
	}
}
