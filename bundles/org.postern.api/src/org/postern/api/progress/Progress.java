package org.postern.api.progress;

/** Where an operation tells what it is doing, and learns that it shall stop. */
public interface Progress {

	/** Says in a few words what happens now. */
	void step(String what);

	Cancellation cancellation();

	/** Tells nobody and cannot be cancelled. */
	static Progress none() {
		return new Progress() {
			@Override
			public void step(String what) {
				// nobody listens
			}

			@Override
			public Cancellation cancellation() {
				return Cancellation.never();
			}
		};
	}
}
