package org.postern.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind the question mark of a URL. Names are the same in any case, the first of several counts, and a
 * plus is a plus: clients write {@code anna+shop@example.org} so, and no address has a space.
 */
record Query(Map<String, String> values) {

	/** @param raw as it came, still percent-encoded */
	static Query of(String raw) {
		Map<String, String> values = new HashMap<>();
		for (String pair : raw.split("&")) {
			int equals = pair.indexOf('=');
			if (equals > 0) {
				values.putIfAbsent(pair.substring(0, equals).toLowerCase(Locale.ROOT), decoded(pair.substring(equals + 1)));
			}
		}
		return new Query(values);
	}

	/** What is not written correctly is taken as it stands; it is no address then, and is not looked for further. */
	static String decoded(String text) {
		if (text.indexOf('%') < 0) {
			return text;
		}
		byte[] octets = text.getBytes(StandardCharsets.UTF_8);
		int length = 0;
		for (int at = 0; at < octets.length; at++) {
			int octet = octets[at] == '%' ? octet(octets, at) : -1;
			octets[length++] = octet < 0 ? octets[at] : (byte) octet;
			at += octet < 0 ? 0 : 2;
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, length)).toString();
		} catch (CharacterCodingException e) {
			return text;
		}
	}

	/** -1 if no two hexadecimal digits follow. */
	private static int octet(byte[] text, int percent) {
		if (percent + 2 >= text.length) {
			return -1;
		}
		int high = Character.digit(text[percent + 1], 16);
		int low = Character.digit(text[percent + 2], 16);
		return high < 0 || low < 0 ? -1 : high << 4 | low;
	}

	/** The value of the first of these names that has one. */
	Optional<String> first(String... names) {
		for (String name : names) {
			String value = values.get(name);
			if (value != null && !value.isBlank()) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}
}
