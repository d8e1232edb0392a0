package org.postern.api.backend;

/** Something that applying a plan would do. */
public sealed interface PlannedChange {

	/** For people, in one line. */
	String summary();

	/**
	 * A file gets other content.
	 *
	 * @param path   the file on the server
	 * @param before its present content; empty where it does not exist yet
	 * @param after  its content afterwards
	 */
	record FileChange(String summary, String path, String before, String after) implements PlannedChange {
	}

	/**
	 * A command is run or a switch thrown.
	 *
	 * @param command what is run, as one could type it; empty where there is no such command
	 */
	record Action(String summary, String command) implements PlannedChange {
	}
}
