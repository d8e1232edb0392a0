package org.postern.core.internal.users;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.postern.core.push.UserListException;

/**
 * The text of a file as spreadsheets write it.
 *
 * @param text      without a byte order mark
 * @param separator what stands between its cells
 */
record CsvText(String text, char separator) {

	/** A million users are less than this. */
	private static final long MAXIMUM_BYTES = 128L << 20;
	private static final char BYTE_ORDER_MARK = '\uFEFF';
	/** What is no UTF-8 was written by an older spreadsheet of Western Europe. */
	private static final Charset FORMER = Charset.forName("windows-1252");

	static CsvText of(Path file) throws UserListException {
		try {
			if (Files.size(file) > MAXIMUM_BYTES) {
				throw new UserListException(file + " is larger than " + (MAXIMUM_BYTES >> 20) + " MB",
						"Cut the list into several files.");
			}
			String text = decoded(Files.readAllBytes(file));
			String plain = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
			return new CsvText(plain, separator(plain));
		} catch (NoSuchFileException e) {
			throw new UserListException("There is no file " + file, "Check its name.", e);
		} catch (IOException e) {
			throw new UserListException(file + " cannot be read: " + e.getMessage(), "Check that it is a readable file.", e);
		}
	}

	private static String decoded(byte[] bytes) {
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return new String(bytes, FORMER);
		}
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
