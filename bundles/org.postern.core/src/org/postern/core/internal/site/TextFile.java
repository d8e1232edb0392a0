package org.postern.core.internal.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.postern.core.site.SiteDocument;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteProblem;

/** Reads site files as UTF-8, strictly: what is guessed wrongly would be saved wrongly. */
final class TextFile {

	private TextFile() {
	}

	/** The document; empty where it cannot be read, with the reason in {@code problems}. */
	static Optional<SiteDocument> read(Path file, Problems problems) {
		try {
			byte[] bytes = Files.readAllBytes(file);
			return decode(bytes, problems).map(text -> new SiteDocument(file, text, fingerprint(bytes)));
		} catch (IOException e) {
			problems.error(0, 0, "The file cannot be read: " + reason(e) + ".", "Check that it is there and readable.");
			return Optional.empty();
		}
	}

	private static Optional<String> decode(byte[] bytes, Problems problems) {
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT);
		ByteBuffer in = ByteBuffer.wrap(bytes);
		CharBuffer out = CharBuffer.allocate(bytes.length + 1);
		CoderResult result = decoder.decode(in, out, true);
		String text = out.flip().toString();
		if (!result.isError()) {
			return Optional.of(text);
		}
		int line = (int) text.chars().filter(character -> character == '\n').count() + 1;
		int column = text.codePointCount(text.lastIndexOf('\n') + 1, text.length()) + 1;
		problems.error(line, column, String.format("The file is not UTF-8 text: byte 0x%02X.", bytes[in.position()]),
				"Save it with the encoding UTF-8.");
		return Optional.empty();
	}

	static String fingerprint(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}

	/** Why a file operation failed, for people. */
	static String reason(IOException e) {
		return switch (e) {
			case NoSuchFileException missing -> "there is no " + missing.getFile();
			case AccessDeniedException denied -> "no permission for " + denied.getFile();
			case FileSystemException other when other.getReason() != null -> other.getReason();
			default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		};
	}

	static SiteException problem(Path file, String message, String remedy) {
		return new SiteException(List.of(new SiteProblem(file, 0, 0, message, remedy)));
	}

	/** A form's change that the text, as it is laid out, has no place for. */
	static SiteException unfit(Path file) {
		return problem(file, "This change cannot be fitted into the text as it is laid out.",
				"Make it in the text itself, on the page Source; nothing was changed.");
	}
}
