package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A word of a service's lines, and where it stands. What is between braces is one word.
 *
 * @param text  the word; one in braces over several lines has spaces for their ends
 * @param line  the index of the line in which it begins
 * @param begin where in that line
 * @param end   behind it; -1 where it ends in another line
 */
record MasterToken(String text, int line, int begin, int end) {

	/** @param said which lines count: not comments */
	static List<MasterToken> of(List<String> lines, Predicate<String> said) {
		Scan scan = new Scan();
		for (int i = 0; i < lines.size(); i++) {
			if (said.test(lines.get(i))) {
				scan.line(i, lines.get(i));
			}
		}
		return scan.tokens;
	}

	/** Goes through lines, one after another. */
	private static final class Scan {

		private final List<MasterToken> tokens = new ArrayList<>();
		private final StringBuilder word = new StringBuilder();
		private int depth;
		private int line;
		private int begin;

		void line(int index, String text) {
			for (int i = 0; i < text.length(); i++) {
				char character = text.charAt(i);
				if (depth == 0 && Character.isWhitespace(character)) {
					finish(index, i);
				} else {
					take(index, i, character);
				}
			}
			if (depth == 0) {
				finish(index, text.length());
			}
		}

		private void take(int index, int at, char character) {
			if (word.isEmpty()) {
				line = index;
				begin = at;
			}
			boolean grouped = depth > 0 || word.isEmpty();
			if (character == '{' && grouped) {
				depth++;
			} else if (character == '}' && depth > 0) {
				depth--;
			}
			word.append(character == '\n' ? ' ' : character);
		}

		private void finish(int index, int end) {
			if (!word.isEmpty()) {
				tokens.add(new MasterToken(word.toString(), line, begin, index == line ? end : -1));
				word.setLength(0);
			}
		}
	}
}
