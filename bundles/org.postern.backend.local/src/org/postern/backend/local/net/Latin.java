package org.postern.backend.local.net;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Lines are read in Latin-1, so that every byte survives; what people typed was UTF-8 more often than not. */
public final class Latin {

	private Latin() {
	}

	/** Without line ends, fit for an answer. */
	public static String oneLine(String text) {
		return text.replaceAll("[\r\n]+", " ");
	}

	/** The text that {@code line} was meant to be; itself where its bytes are no UTF-8. */
	public static String meant(String line) {
		if (line.chars().anyMatch(character -> character > 0xFF)) {
			return line;
		}
		try {
			byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			return line;
		}
	}
}
