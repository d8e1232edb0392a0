package org.postern.core.push;

/** Follows a push. Called on several threads, one after the other; must return at once. */
@FunctionalInterface
public interface PushListener {

	/** A user's row has its last state. @param done how many have, out of {@code total} */
	void finished(PushRow row, int done, int total);

	/** Follows nothing. */
	static PushListener none() {
		return (row, done, total) -> { };
	}
}
