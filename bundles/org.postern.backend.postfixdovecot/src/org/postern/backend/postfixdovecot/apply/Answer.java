package org.postern.backend.postfixdovecot.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one question to the server gave: a line {@code == NAME STATUS}, and indented what was said.
 *
 * @param status of the command that was run, 0 where all is well
 * @param lines  what it wrote
 */
record Answer(int status, List<String> lines) {

	private static final Pattern HEAD = Pattern.compile("== (\\S+) (\\d+)");

	Answer {
		lines = List.copyOf(lines);
	}

	/** By name, in the order in which they were asked. */
	static Map<String, Answer> all(String output) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		String name = "";
		for (String line : output.lines().toList()) {
			Matcher head = HEAD.matcher(line);
			if (head.matches()) {
				name = head.group(1);
				answers.put(name, new Answer(Integer.parseInt(head.group(2)), List.of()));
			} else if (line.startsWith(" ") && answers.containsKey(name)) {
				answers.put(name, answers.get(name).and(line.substring(1)));
			}
		}
		return answers;
	}

	/** The one of that name; nothing said and all well where it was not asked. */
	static Answer of(Map<String, Answer> answers, String name) {
		return answers.getOrDefault(name, new Answer(0, List.of()));
	}

	private Answer and(String line) {
		List<String> more = new ArrayList<>(lines);
		more.add(line);
		return new Answer(status, more);
	}

	String said() {
		return String.join("; ", lines);
	}
}
