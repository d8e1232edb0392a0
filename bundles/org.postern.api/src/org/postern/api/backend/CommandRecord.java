package org.postern.api.backend;

/** Writes down what a backend runs on a server. */
@FunctionalInterface
public interface CommandRecord {

	/**
	 * @param where   the host, for people
	 * @param purpose what it was for, in a few words
	 * @param command what was run, whole; without secrets
	 * @param result  how it ended, in a few words
	 * @throws BackendException if it cannot be written down
	 */
	void ran(String where, String purpose, String command, String result) throws BackendException;

	/** Forgets everything. */
	static CommandRecord none() {
		return (where, purpose, command, result) -> { };
	}
}
