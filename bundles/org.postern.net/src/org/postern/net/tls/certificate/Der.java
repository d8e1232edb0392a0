package org.postern.net.tls.certificate;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One value in the distinguished encoding rules of ASN.1 (X.690), enough of them to read what Java's API does not.
 *
 * @param tag     as encoded: 0x30 for a sequence
 * @param content what it holds
 */
record Der(int tag, byte[] content) {

	static final int INTEGER = 0x02;
	static final int OCTET_STRING = 0x04;
	static final int SEQUENCE = 0x30;
	/** The first tag that depends on its place, holding other values. */
	static final int CONTEXT = 0xA0;

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

	/** What was read is no such value. */
	static final class MalformedException extends Exception {

		private static final long serialVersionUID = 1L;

		MalformedException(String message) {
			super(message);
		}
	}

	/** The one value that {@code bytes} begin with. */
	static Der read(byte[] bytes) throws MalformedException {
		List<Der> all = readAll(bytes);
		if (all.isEmpty()) {
			throw new MalformedException("Nothing to read");
		}
		return all.getFirst();
	}

	private static List<Der> readAll(byte[] bytes) throws MalformedException {
		List<Der> values = new ArrayList<>();
		int position = 0;
		while (position < bytes.length) {
			int start = position + 2;
			int length = at(bytes, position + 1);
			if (length > 0x80) {
				int size = length - 0x80;
				start += size;
				length = longLength(bytes, position + 2, size);
			}
			if (length < 0 || length > bytes.length - start) {
				throw new MalformedException("A value that is longer than what holds it");
			}
			values.add(new Der(bytes[position] & 0xFF, Arrays.copyOfRange(bytes, start, start + length)));
			position = start + length;
		}
		return values;
	}

	private static int longLength(byte[] bytes, int start, int size) throws MalformedException {
		if (size > 3) {
			throw new MalformedException("A value of more than 16 MB");
		}
		int length = 0;
		for (int index = 0; index < size; index++) {
			length = length << 8 | at(bytes, start + index);
		}
		return length;
	}

	private static int at(byte[] bytes, int position) throws MalformedException {
		if (position >= bytes.length) {
			throw new MalformedException("A value that ends too early");
		}
		return bytes[position] & 0xFF;
	}

	/** The values that this one holds. */
	List<Der> children() throws MalformedException {
		return readAll(content);
	}

	Der child(int index) throws MalformedException {
		List<Der> children = children();
		if (index >= children.size()) {
			throw new MalformedException("A part is missing");
		}
		return children.get(index);
	}

	BigInteger integer() throws MalformedException {
		if (content.length == 0) {
			throw new MalformedException("An empty number");
		}
		return new BigInteger(content);
	}

	/** A point in time: {@code 20260131120000Z}. */
	Instant time() throws MalformedException {
		String text = new String(content, java.nio.charset.StandardCharsets.US_ASCII);
		try {
			return LocalDateTime.parse(text.substring(0, Math.min(14, text.length())), TIME).toInstant(ZoneOffset.UTC);
		} catch (DateTimeParseException e) {
			throw new MalformedException("No time: " + text);
		}
	}
}
