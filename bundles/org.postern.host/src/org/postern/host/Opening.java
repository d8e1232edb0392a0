package org.postern.host;

/**
 * The command with which a script begins on a host. It says on both streams that it is there, so that what login shells
 * and sudo say before is told apart; then it reads the whole script and runs it. What was cut off on the way lacks its
 * last line and is not run at all. Scripts come by standard input because a command line is short, is seen by every user
 * of the host and is logged by sudo.
 *
 * @param elevation whether sudo runs it
 * @param word      a word that nothing else says, of letters and digits
 */
record Opening(Elevation elevation, String word) {

	/** The exit status for a script that did not arrive whole. */
	static final int CUT = 213;

	/** Holds no single quote and no exclamation mark, so that every login shell takes it as it is. */
	private static final String READER = "echo ready-{word}; echo ready-{word} >&2; script=$(cat); exec </dev/null; "
			+ "case $script in *\"#end-{word}\") eval \"$script\";; *) exit {cut};; esac";

	String command() {
		String reader = "/bin/sh -c " + Script.quote(READER.replace("{word}", word).replace("{cut}", Integer.toString(CUT)));
		if (!elevation.sudo()) {
			return reader;
		}
		return elevation.password().isPresent() ? "sudo -k -S -p " + question() + " -- " + reader : "sudo -n -- " + reader;
	}

	/** What sudo says when it wants a password. */
	String question() {
		return "password-" + word + ":";
	}

	/** The line that says that the script is awaited. */
	String ready() {
		return "ready-" + word + "\n";
	}

	/** The script, with the line without which it is not run. */
	String whole(Script script) {
		return script.text() + "\n#end-" + word;
	}
}
