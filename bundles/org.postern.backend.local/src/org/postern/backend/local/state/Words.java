package org.postern.backend.local.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words on a line, separated by tabs. A word may hold anything: tab, line end and backslash are written with one. */
final class Words {

	/** Stands for nothing. */
	static final String NONE = "-";

	private Words() {
	}

	static Optional<String> given(String word) {
		return word.equals(NONE) ? Optional.empty() : Optional.of(word);
	}

	static List<String> require(List<String> words, int count) {
		if (words.size() != count) {
			throw unreadable(words);
		}
		return words;
	}

	static IllegalArgumentException unreadable(List<String> words) {
		return new IllegalArgumentException("this is no line of it: " + String.join(" ", words));
	}

	static String join(String... words) {
		return Arrays.stream(words).map(Words::escape).collect(Collectors.joining("\t"));
	}

	static List<String> split(String line) {
		return Arrays.stream(line.split("\t", -1)).map(Words::unescape).toList();
	}

	private static String escape(String word) {
		return word.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r");
	}

	private static String unescape(String word) {
		StringBuilder plain = new StringBuilder();
		for (int index = 0; index < word.length(); index++) {
			char next = word.charAt(index);
			if (next == '\\' && index + 1 < word.length()) {
				index++;
				plain.append(switch (word.charAt(index)) {
					case 't' -> '\t';
					case 'n' -> '\n';
					case 'r' -> '\r';
					default -> word.charAt(index);
				});
			} else {
				plain.append(next);
			}
		}
		return plain.toString();
	}
}
