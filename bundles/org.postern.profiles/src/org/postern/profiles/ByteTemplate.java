package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A document with places to fill in, such as <code>{domain}</code>. What stands between them is kept as UTF-8, so that
 * to fill them in is to copy bytes. Immutable.
 */
final class ByteTemplate {

	private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

	/** One more than there are places: what stands before, between and behind them. */
	private final byte[][] between;
	/** Which value goes into each place. */
	private final int[] places;
	private final int length;

	private ByteTemplate(List<byte[]> between, List<Integer> places) {
		this.between = between.toArray(byte[][]::new);
		this.places = places.stream().mapToInt(Integer::intValue).toArray();
		this.length = between.stream().mapToInt(piece -> piece.length).sum();
	}

	/** @param names of the places; each may be in the text more than once */
	static ByteTemplate of(String text, String... names) {
		List<byte[]> between = new ArrayList<>();
		List<Integer> places = new ArrayList<>();
		int done = 0;
		for (Matcher place = PLACE.matcher(text); place.find(); done = place.end()) {
			between.add(utf8(text.substring(done, place.start())));
			places.add(index(List.of(names), place.group(1)));
		}
		between.add(utf8(text.substring(done)));
		return new ByteTemplate(between, places);
	}

	private static int index(List<String> names, String name) {
		int index = names.indexOf(name);
		if (index < 0) {
			throw new IllegalArgumentException("Nothing is said to go into {" + name + "}");
		}
		return index;
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** @param values as UTF-8, and fit for the document as they are; one for each name, in the same order */
	byte[] fill(byte[]... values) {
		byte[] filled = new byte[length(values)];
		int at = put(filled, 0, between[0]);
		for (int place = 0; place < places.length; place++) {
			at = put(filled, at, values[places[place]]);
			at = put(filled, at, between[place + 1]);
		}
		return filled;
	}

	private int length(byte[]... values) {
		int sum = length;
		for (int place : places) {
			sum += values[place].length;
		}
		return sum;
	}

	private static int put(byte[] target, int at, byte[] piece) {
		System.arraycopy(piece, 0, target, at, piece.length);
		return at + piece.length;
	}
}
