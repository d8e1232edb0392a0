package org.postern.core.internal.users;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.postern.core.push.UserListException;

/**
 * The text of a file as spreadsheets write it. It is read piece by piece, never as a whole.
 *
 * @param charset   in which it is written
 * @param separator what stands between its cells
 */
record CsvText(Path file, Charset charset, char separator) {

	/** A million users are less than this. */
	private static final long MAXIMUM_BYTES = 128L << 20;
	/** In characters. A header that is longer is none. */
	private static final int MAXIMUM_HEADER = 1 << 16;
	private static final char BYTE_ORDER_MARK = '\uFEFF';
	/** What is no UTF-8 was written by an older spreadsheet of Western Europe. */
	private static final Charset FORMER = Charset.forName("windows-1252");

	static CsvText of(Path file) throws UserListException {
		try {
			if (Files.size(file) > MAXIMUM_BYTES) {
				throw new UserListException(file + " is larger than " + (MAXIMUM_BYTES >> 20) + " MB",
						"Cut the list into several files.");
			}
			Charset charset = charset(file);
			return new CsvText(file, charset, separator(beginning(file, charset)));
		} catch (NoSuchFileException e) {
			throw new UserListException("There is no file " + file, "Check its name.", e);
		} catch (IOException e) {
			throw new UserListException(file + " cannot be read: " + e.getMessage(), "Check that it is a readable file.", e);
		}
	}

	/** Without a byte order mark. */
	Reader open() throws IOException {
		return open(file, charset);
	}

	private static Reader open(Path file, Charset charset) throws IOException {
		BufferedReader text = Files.newBufferedReader(file, charset);
		text.mark(1);
		if (text.read() != BYTE_ORDER_MARK) {
			text.reset();
		}
		return text;
	}

	private static Charset charset(Path file) throws IOException {
		try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			text.transferTo(Writer.nullWriter());
			return StandardCharsets.UTF_8;
		} catch (CharacterCodingException e) {
			return FORMER;
		}
	}

	private static String beginning(Path file, Charset charset) throws IOException {
		char[] piece = new char[MAXIMUM_HEADER];
		int length = 0;
		try (Reader text = open(file, charset)) {
			for (int more = 0; more >= 0 && length < piece.length; length += Math.max(0, more)) {
				more = text.read(piece, length, piece.length - length);
			}
		}
		return new String(piece, 0, length);
	}

	/** The one that the header has most of. */
	private static char separator(String text) {
		String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
		return Stream.of(',', ';', '\t').max((one, other) -> Long.compare(count(header, one), count(header, other)))
				.filter(most -> count(header, most) > 0).orElse(',');
	}

	private static long count(String text, char sought) {
		return text.chars().filter(character -> character == sought).count();
	}
}
