package org.postern.backend.local.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A message, or a part of one, as ranges of its bytes: nothing is decoded and nothing is changed.
 *
 * @param source   the whole message
 * @param begin    where the header begins
 * @param body     where the body begins; header and the empty line are before it
 * @param end      where the body ends
 * @param header   the header's fields
 * @param type     what the part says it is, or is by default
 * @param children the parts of a multipart, in order
 * @param embedded the message in a {@code message/rfc822}
 */
public record MimePart(byte[] source, int begin, int body, int end, Header header, ContentType type,
		List<MimePart> children, Optional<MimePart> embedded) {

	public MimePart {
		children = List.copyOf(children);
	}

	/** Parses a message (RFC 2045, RFC 5322). There is no wrong one: what cannot be understood is text. */
	public static MimePart of(byte[] message) {
		return new MimeParser(message).message();
	}

	/** Header and the empty line behind it. */
	public byte[] headerBytes() {
		return Arrays.copyOfRange(source, begin, body);
	}

	public byte[] bodyBytes() {
		return Arrays.copyOfRange(source, body, end);
	}

	/** The body in bytes. */
	public int size() {
		return end - body;
	}

	/** The body in lines. */
	public int lines() {
		int lines = 0;
		for (int index = body; index < end; index++) {
			if (source[index] == '\n') {
				lines++;
			}
		}
		return end > body && source[end - 1] != '\n' ? lines + 1 : lines;
	}

	/** Bytes as text, each a character. */
	@Override
	public String toString() {
		return new String(source, begin, end - begin, StandardCharsets.ISO_8859_1);
	}
}
