package org.postern.plugins.internal.jar;

import java.util.ArrayList;
import java.util.List;

/** Takes headers of a manifest apart (OSGi Core, section 3.2.4). */
final class Header {

	private Header() {
	}

	/** @throws IllegalArgumentException if it is not written as a header is */
	static List<Clause> parse(String header) {
		List<Clause> clauses = new ArrayList<>();
		for (String clause : split(header, ',')) {
			List<String> parts = split(clause, ';');
			List<String> paths = parts.stream().takeWhile(part -> !isParameter(part)).toList();
			paths.forEach(path -> clauses.add(Clause.of(path, parts.subList(paths.size(), parts.size()))));
		}
		return clauses;
	}

	private static boolean isParameter(String part) {
		int quote = part.indexOf('"');
		return (quote < 0 ? part : part.substring(0, quote)).contains("=");
	}

	/** Splits where {@code at} stands outside quotation marks; empty parts are left out. */
	private static List<String> split(String text, char at) {
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int begin = 0;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '"') {
				quoted = !quoted;
			} else if (text.charAt(i) == at && !quoted) {
				parts.add(text.substring(begin, i).strip());
				begin = i + 1;
			}
		}
		parts.add(text.substring(begin).strip());
		return parts.stream().filter(part -> !part.isEmpty()).toList();
	}
}
