package org.postern.testkit;

import org.postern.api.check.CheckListener;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.progress.CancelSource;

/** Cancels a check a moment after a stage has begun. */
final class CancelFollower implements CheckListener {

	private static final long MOMENT = 150;

	private final Stage stage;
	private final CancelSource cancel;

	CancelFollower(Stage stage, CancelSource cancel) {
		this.stage = stage;
		this.cancel = cancel;
	}

	@Override
	public void started(Stage begun, String subject) {
		if (begun == stage) {
			Thread.ofVirtual().start(this::cancelSoon);
		}
	}

	private void cancelSoon() {
		try {
			Thread.sleep(MOMENT);
			cancel.cancel();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void finished(Step step) {
		// not followed
	}

	@Override
	public void line(String line) {
		// not followed
	}
}
