package org.postern.api.progress;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A cancel button: what its owner presses, and the {@link Cancellation} it hands to the work. Thread-safe. */
public final class CancelSource implements Cancellation {

	/** Each by its registration, so that one among thousands is found at once. */
	private final Map<Object, Runnable> actions = new LinkedHashMap<>();
	private boolean cancelled;

	/** Cancels; actions run on the calling thread, so they must not block. */
	public void cancel() {
		List<Runnable> due;
		synchronized (actions) {
			cancelled = true;
			due = List.copyOf(actions.values());
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
				Object registration = new Object();
				actions.put(registration, action);
				return () -> remove(registration);
			}
		}
		action.run();
		return () -> { };
	}

	private void remove(Object registration) {
		synchronized (actions) {
			actions.remove(registration);
		}
	}
}
