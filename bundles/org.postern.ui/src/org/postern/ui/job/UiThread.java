package org.postern.ui.job;

import java.util.concurrent.Executor;

import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Ways onto the user interface's thread. */
public final class UiThread {

	private UiThread() {
	}

	/** Runs later on the thread of {@code control}; what comes after its disposal is dropped. */
	public static Executor of(Control control) {
		Display display = control.getDisplay();
		return task -> {
			if (!display.isDisposed()) {
				display.asyncExec(() -> {
					if (!control.isDisposed()) {
						task.run();
					}
				});
			}
		};
	}
}
