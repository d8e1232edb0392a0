package org.postern.api.check;

/**
 * Lets only so many checks at a time do what keeps the processor busy. A check leaves while it waits for a server, and
 * does not count the time before the gate: so the times of thousands of checks at once are as true as those of one.
 */
public interface Gate {

	/** Waits until there is room. */
	void enter();

	void leave();

	/** Everybody may pass. */
	static Gate open() {
		return new Gate() {
			@Override
			public void enter() {
				// there is always room
			}

			@Override
			public void leave() {
				// nobody counts
			}
		};
	}
}
