package org.postern.cli;

import java.util.ArrayList;
import java.util.List;

/** Breaks sentences into lines that fit a terminal. */
final class Wrap {

	private static final int WIDTH = 96;

	private Wrap() {
	}

	static List<String> lines(String text, String indent) {
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder(indent);
		for (String word : text.strip().split("\\s+")) {
			if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
				lines.add(line.toString());
				line = new StringBuilder(indent);
			}
			line.append(line.length() > indent.length() ? " " : "").append(word);
		}
		if (line.length() > indent.length()) {
			lines.add(line.toString());
		}
		return lines;
	}
}
