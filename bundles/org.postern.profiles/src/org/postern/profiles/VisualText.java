package org.postern.profiles;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Text in the order in which it is drawn from left to right. */
final class VisualText {

	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+");
	private static final String BRACKETS = "()[]{}<>\u00AB\u00BB";

	private final ArabicForms arabic = new ArabicForms();

	/** @param logical one line, as it is spoken; control characters become spaces */
	String of(String logical) {
		String text = CONTROLS.matcher(logical).replaceAll(" ");
		if (!Bidi.requiresBidi(text.toCharArray(), 0, text.length())) {
			return text;
		}
		String joined = arabic.joined(text);
		return ordered(joined, new Bidi(joined, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT));
	}

	private static String ordered(String text, Bidi bidi) {
		List<String> runs = new ArrayList<>();
		byte[] levels = new byte[bidi.getRunCount()];
		for (int run = 0; run < levels.length; run++) {
			levels[run] = (byte) bidi.getRunLevel(run);
			String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
			runs.add(levels[run] % 2 == 0 ? part : reversed(part));
		}
		Object[] order = runs.toArray();
		Bidi.reorderVisually(levels, 0, order, 0, order.length);
		return IntStream.range(0, order.length).mapToObj(run -> order[run].toString()).collect(Collectors.joining());
	}

	/** Brackets turn round as well. */
	private static String reversed(String part) {
		StringBuilder reversed = new StringBuilder(part).reverse();
		for (int i = 0; i < reversed.length(); i++) {
			int bracket = BRACKETS.indexOf(reversed.charAt(i));
			if (bracket >= 0) {
				reversed.setCharAt(i, BRACKETS.charAt(bracket ^ 1));
			}
		}
		return reversed.toString();
	}
}
