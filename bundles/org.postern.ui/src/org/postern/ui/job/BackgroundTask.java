package org.postern.ui.job;

import org.eclipse.core.runtime.IStatus;
import org.postern.api.progress.Progress;

/** What a {@link BackgroundJob} does. */
@FunctionalInterface
public interface BackgroundTask {

	/**
	 * Runs on a job's thread, where it may block.
	 *
	 * @param progress shown in the Progress view; its cancellation is the view's red button
	 * @return how it ended; what went wrong is best shown where it was asked for, not by a status
	 * @throws InterruptedException if cancelled
	 */
	IStatus run(Progress progress) throws InterruptedException;
}
