package org.postern.api.progress;

import java.util.ArrayList;
import java.util.List;

/** A cancel button: what its owner presses, and the {@link Cancellation} it hands to the work. Thread-safe. */
public final class CancelSource implements Cancellation {

	private final List<Runnable> actions = new ArrayList<>();
	private boolean cancelled;

	/** Cancels; actions run on the calling thread, so they must not block. */
	public void cancel() {
		List<Runnable> due;
		synchronized (actions) {
			cancelled = true;
			due = List.copyOf(actions);
			actions.clear();
		}
		due.forEach(Runnable::run);
	}

	@Override
	public boolean isCancelled() {
		synchronized (actions) {
			return cancelled;
		}
	}

	@Override
	public Registration onCancel(Runnable action) {
		synchronized (actions) {
			if (!cancelled) {
				actions.add(action);
				return () -> remove(action);
			}
		}
		action.run();
		return () -> { };
	}

	private void remove(Runnable action) {
		synchronized (actions) {
			actions.remove(action);
		}
	}
}
