package org.postern.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What stands behind the question mark of a URL. Names are the same in any case, the first of several counts, and a
 * plus is a plus: clients write {@code anna+shop@example.org} so, and no address has a space.
 */
record Query(String raw) {

	/** What stands for octets that are no UTF-8. */
	private static final char NO_CHARACTER = '\uFFFD';

	/** The value of the first of these names that has one. */
	Optional<String> first(String... names) {
		for (String name : names) {
			String value = value(name);
			if (!value.isBlank()) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}

	/** Empty where there is none. */
	private String value(String name) {
		for (int at = 0; at < raw.length(); at = end(at) + 1) {
			int equals = at + name.length();
			if (raw.startsWith("=", equals) && raw.regionMatches(true, at, name, 0, name.length())) {
				return decoded(raw.substring(equals + 1, end(at)));
			}
		}
		return "";
	}

	/** Where the pair ends that begins there. */
	private int end(int from) {
		int next = raw.indexOf('&', from);
		return next < 0 ? raw.length() : next;
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
		String decoded = new String(octets, 0, length, StandardCharsets.UTF_8);
		return decoded.indexOf(NO_CHARACTER) < 0 ? decoded : text;
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
}
