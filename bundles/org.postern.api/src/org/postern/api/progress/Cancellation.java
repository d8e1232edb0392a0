package org.postern.api.progress;

/** The receiving end of a cancel button. Waiting code registers what ends its wait, usually closing a socket. */
public interface Cancellation {

	boolean isCancelled();

	/**
	 * Runs {@code action} when cancelled, at once if that has already happened, at most once.
	 *
	 * @return closes to take the action back
	 */
	Registration onCancel(Runnable action);

	/** @throws InterruptedException if cancelled */
	default void check() throws InterruptedException {
		if (isCancelled()) {
			throw new InterruptedException("Cancelled");
		}
	}

	/** For work that nobody can cancel. */
	static Cancellation never() {
		return new CancelSource();
	}

	/** Takes a cancel action back. */
	interface Registration extends AutoCloseable {
		@Override
		void close();
	}
}
