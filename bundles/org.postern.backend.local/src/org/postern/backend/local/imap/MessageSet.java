package org.postern.backend.local.imap;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** Messages by number or UID: {@code 1,3:5,9:*} (RFC 9051 section 9, sequence-set). */
record MessageSet(List<Range> ranges) {

	/** From one to the other, in whatever order; empty is the last message there is. */
	private record Range(OptionalLong one, OptionalLong other) {

		boolean includes(long number, long last) {
			long first = one.orElse(last);
			long second = other.orElse(last);
			return number >= Math.min(first, second) && number <= Math.max(first, second);
		}
	}

	/** @throws IllegalArgumentException if the text is no set */
	static MessageSet parse(String text) {
		return new MessageSet(Arrays.stream(text.split(",", -1)).map(MessageSet::range).toList());
	}

	private static Range range(String text) {
		String[] ends = text.split(":", -1);
		if (ends.length > 2) {
			throw new IllegalArgumentException("No range: " + text);
		}
		return new Range(number(ends[0]), number(ends[ends.length - 1]));
	}

	private static OptionalLong number(String text) {
		if (text.equals("*")) {
			return OptionalLong.empty();
		}
		if (!text.matches("[1-9][0-9]{0,11}")) {
			throw new IllegalArgumentException("No message: " + text);
		}
		return OptionalLong.of(Long.parseLong(text));
	}

	/** @param last the number of the last message there is */
	boolean includes(long number, long last) {
		return ranges.stream().anyMatch(range -> range.includes(number, last));
	}
}
