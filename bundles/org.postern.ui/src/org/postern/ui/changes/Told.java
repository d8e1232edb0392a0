package org.postern.ui.changes;

import java.util.function.Consumer;

import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/** A progress whose steps somebody else hears of too. */
record Told(Progress progress, Consumer<String> listener) implements Progress {

	@Override
	public void step(String what) {
		progress.step(what);
		listener.accept(what);
	}

	@Override
	public Cancellation cancellation() {
		return progress.cancellation();
	}
}
