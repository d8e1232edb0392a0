package org.postern.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where commands answer: lines for people, or one JSON document for programs, and messages aside from both. */
final class Output {

	/** Goes up when a program that reads the JSON would have to change. */
	static final int SCHEMA_VERSION = 1;

	private final Shell shell;
	private final GlobalOptions options;

	Output(Shell shell, GlobalOptions options) {
		this.shell = shell;
		this.options = options;
	}

	boolean isJson() {
		return options.json();
	}

	boolean isQuiet() {
		return options.quiet();
	}

	/** A line for people; JSON leaves it out. */
	void line(String line) {
		if (!options.json()) {
			shell.out().println(line);
		}
	}

	/** A line that is wanted whatever the form of the answer, such as a document itself. */
	void raw(String text) {
		shell.out().print(text);
		shell.out().flush();
	}

	/** Says what is being done. */
	void message(String message) {
		if (!options.quiet()) {
			shell.err().println(message);
		}
	}

	/** Says what went wrong, and what to do about it. */
	void problem(String message, String remedy) {
		shell.err().println("postern: " + message);
		if (!remedy.isBlank()) {
			shell.err().println("  " + remedy);
		}
	}

	/**
	 * Ends a command: as JSON, this is the answer.
	 *
	 * @param content what the command has to say, see {@link Json} for the values it may have
	 * @return {@code exitCode}
	 */
	int answer(String command, int exitCode, Map<String, ?> content) {
		if (options.json()) {
			Map<String, Object> envelope = new LinkedHashMap<>();
			envelope.put("postern", SCHEMA_VERSION);
			envelope.put("command", command);
			envelope.put("exitCode", exitCode);
			envelope.putAll(content);
			shell.out().println(Json.write(envelope));
		}
		return exitCode;
	}
}
