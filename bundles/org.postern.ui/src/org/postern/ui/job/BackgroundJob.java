package org.postern.ui.job;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/** A job whose cancellation closes sockets at once, for work that waits on the network. Scheduled once. */
public final class BackgroundJob extends Job {

	private final BackgroundTask task;
	private final CancelSource cancel = new CancelSource();

	public BackgroundJob(String name, BackgroundTask task) {
		super(name);
		this.task = task;
	}

	/** Makes the job and schedules it. */
	public static BackgroundJob start(String name, BackgroundTask task) {
		BackgroundJob job = new BackgroundJob(name, task);
		job.schedule();
		return job;
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		try {
			return task.run(new MonitorProgress(monitor, cancel));
		} catch (InterruptedException e) {
			return Status.CANCEL_STATUS;
		}
	}

	@Override
	protected void canceling() {
		cancel.cancel();
	}

	private record MonitorProgress(IProgressMonitor monitor, Cancellation cancellation) implements Progress {
		@Override
		public void step(String what) {
			monitor.subTask(what);
		}
	}
}
