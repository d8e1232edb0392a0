package org.postern.net;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One thing that a server says it can do.
 *
 * @param line       as the server says it: {@code AUTH PLAIN LOGIN}, {@code AUTH=PLAIN}
 * @param name       in capitals: {@code AUTH}
 * @param parameters as the server says them: {@code PLAIN}, {@code LOGIN}
 */
public record Capability(String line, String name, List<String> parameters) {

	private static final Pattern SPACES = Pattern.compile(" +");
	private static final Pattern PRINTABLE = Pattern.compile("[ -~]*");
	private static final Pattern NAME = Pattern.compile("[A-Z0-9][A-Z0-9.+_/&!*:-]*=?");

	public Capability {
		parameters = List.copyOf(parameters);
	}

	/** A line of {@code EHLO} or {@code CAPA}: words behind spaces. */
	public static Capability ofWords(String line) {
		String[] words = SPACES.split(line.strip());
		return new Capability(line, words[0].toUpperCase(Locale.ROOT), Arrays.asList(words).subList(1, words.length));
	}

	/** A word of {@code CAPABILITY}: the parameter behind an equals sign. */
	public static Capability ofPair(String word) {
		String[] parts = word.split("=", 2);
		return new Capability(word, parts[0].toUpperCase(Locale.ROOT), Arrays.asList(parts).subList(1, parts.length));
	}

	/** Letters, digits and what else names of capabilities consist of. */
	boolean isWellFormed() {
		return NAME.matcher(name).matches() && PRINTABLE.matcher(line).matches();
	}
}
