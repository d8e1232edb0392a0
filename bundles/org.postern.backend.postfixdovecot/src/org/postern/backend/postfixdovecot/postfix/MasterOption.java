package org.postern.backend.postfixdovecot.postfix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a service says otherwise than {@code main.cf}: {@code -o name=value} or {@code -o { name = value }}.
 *
 * @param name  the parameter
 * @param value its value
 * @param line  the index of the line of the value
 * @param begin where the value stands in that line
 * @param end   behind it; -1 where it is in several lines
 */
record MasterOption(String name, String value, int line, int begin, int end) {

	private static final String OPTION = "-o";

	/** @param arguments of a service's program */
	static List<MasterOption> of(List<MasterToken> arguments) {
		List<MasterOption> options = new ArrayList<>();
		for (int i = 0; i < arguments.size(); i++) {
			String text = arguments.get(i).text();
			if (text.equals(OPTION) && i + 1 < arguments.size()) {
				of(arguments.get(++i), 0).ifPresent(options::add);
			} else if (text.startsWith(OPTION) && text.length() > OPTION.length()) {
				of(arguments.get(i), OPTION.length()).ifPresent(options::add);
			}
		}
		return options;
	}

	private static Optional<MasterOption> of(MasterToken token, int skip) {
		boolean braces = token.text().startsWith("{", skip) && token.text().endsWith("}");
		int first = braces ? skip + 1 : skip;
		int last = token.text().length() - (braces ? 1 : 0);
		int equals = token.text().indexOf('=', first);
		if (equals < 0 || equals > last) {
			return Optional.empty();
		}
		String raw = token.text().substring(equals + 1, last);
		int begin = token.begin() + equals + 1 + (raw.length() - raw.stripLeading().length());
		String value = raw.strip();
		return Optional.of(new MasterOption(token.text().substring(first, equals).strip(), value, token.line(), begin,
				token.end() < 0 ? -1 : begin + value.length()));
	}

	boolean isInOneLine() {
		return end >= 0;
	}
}
