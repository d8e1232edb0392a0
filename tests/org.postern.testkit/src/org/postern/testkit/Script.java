package org.postern.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a server does, line by line, as a mail administrator reads it:
 *
 * <pre>
 * S: 220 mail ready        sends a line
 * C: EHLO                  waits for a line that begins so
 * RAW 220 go\r\n\x00       sends bytes
 * ON RCPT => 550 no        answers so, from LISTEN on
 * LISTEN                   answers every line until the client leaves
 * FOREVER 0 abc\r\n        sends this without end, with a pause of so many milliseconds
 * QUIET 300               makes sure for so many milliseconds that the client says nothing
 * EARLY 300 554 no        for so many milliseconds, turns away who speaks
 * TLS, SILENCE, HANGUP, RESET, PAUSE 200
 * </pre>
 */
record Script(List<String> lines) {

	private static final Pattern ESCAPE = Pattern.compile("\\\\(r|n|x([0-9a-fA-F]{2})|\\*([0-9]+))");

	ScriptedServer play(ScriptedServer server) {
		Map<String, String> answers = new TreeMap<>();
		List<String> rest = new ArrayList<>(lines);
		rest.forEach(line -> play(server, line, answers));
		return server;
	}

	private static void play(ScriptedServer server, String line, Map<String, String> answers) {
		String word = line.split(" ", 2)[0];
		String text = line.length() > word.length() ? line.substring(word.length() + 1) : "";
		switch (word) {
			case "S:" -> server.output(unescaped(text));
			case "C:" -> server.expect(text);
			case "RAW" -> server.raw(unescaped(text));
			case "ON" -> answers.put(text.split(" => ", 2)[0], unescaped(text.split(" => ", 2)[1]));
			case "LISTEN" -> server.answer(answers);
			case "FOREVER" -> server.forever(unescaped(text.split(" ", 2)[1]), Long.parseLong(text.split(" ", 2)[0]));
			case "PAUSE" -> server.pause(Long.parseLong(text));
			case "QUIET" -> server.quiet(Long.parseLong(text));
			case "EARLY" -> server.early(Long.parseLong(text.split(" ", 2)[0]), text.split(" ", 2)[1]);
			case "TLS" -> server.startTls();
			case "SILENCE" -> server.silence();
			case "HANGUP" -> server.hangUp();
			case "RESET" -> server.reset();
			default -> throw new IllegalArgumentException("A server cannot do this: " + line);
		}
	}

	/** Knows {@code \r}, {@code \n}, {@code \x00}, and {@code \*1000}: the character before it so many times. */
	private static String unescaped(String text) {
		StringBuilder read = new StringBuilder();
		int end = 0;
		for (MatchResult escape : ESCAPE.matcher(text).results().toList()) {
			read.append(text, end, escape.start());
			end = escape.end();
			read.append(meaning(escape.group(1), read));
		}
		return read.append(text.substring(end)).toString();
	}

	private static String meaning(String escape, StringBuilder before) {
		return switch (escape.charAt(0)) {
			case 'r' -> "\r";
			case 'n' -> "\n";
			case 'x' -> String.valueOf((char) Integer.parseInt(escape.substring(1), 16));
			default -> String.valueOf(before.charAt(before.length() - 1)).repeat(Integer.parseInt(escape.substring(1)) - 1);
		};
	}
}
