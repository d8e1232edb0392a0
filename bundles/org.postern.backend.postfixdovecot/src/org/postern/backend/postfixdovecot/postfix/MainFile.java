package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.List;

/** The text of {@code main.cf}. Whatever is not edited stays byte for byte. */
final class MainFile {

	private final List<String> lines;

	private MainFile(List<String> lines) {
		this.lines = new ArrayList<>(lines);
	}

	static MainFile parse(String text) {
		return new MainFile(text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)")));
	}

	/** Sets a parameter, in the place of its last statement, which is the one that counts, or at the end. */
	void set(String name, String value) {
		String line = name + " = " + value;
		int at = last(name);
		if (at < 0) {
			if (!lines.isEmpty() && !lines.getLast().endsWith("\n")) {
				lines.set(lines.size() - 1, lines.getLast() + "\n");
			}
			lines.add(line.stripTrailing() + "\n");
			return;
		}
		lines.set(at, line.stripTrailing() + "\n");
		removeContinuation(at + 1);
	}

	private int last(String name) {
		for (int i = lines.size() - 1; i >= 0; i--) {
			String line = lines.get(i);
			int equals = line.indexOf('=');
			if (equals > 0 && line.substring(0, equals).stripTrailing().equals(name)) {
				return i;
			}
		}
		return -1;
	}

	/** Comments between the lines of a value stay. */
	private void removeContinuation(int from) {
		int at = from;
		while (at < lines.size() && (isComment(lines.get(at)) || Character.isWhitespace(lines.get(at).charAt(0)))) {
			if (isComment(lines.get(at))) {
				at++;
			} else {
				lines.remove(at);
			}
		}
	}

	private static boolean isComment(String line) {
		return line.isBlank() || line.stripLeading().startsWith("#");
	}

	String text() {
		return String.join("", lines);
	}
}
