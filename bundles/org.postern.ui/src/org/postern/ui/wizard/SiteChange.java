package org.postern.ui.wizard;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.postern.core.site.SiteException;
import org.postern.ui.job.BackgroundJob;

/** A change of site files that a wizard hands to a job when it is finished. */
@FunctionalInterface
public interface SiteChange {

	void make() throws SiteException;

	/** Makes the change in the background; a failure is shown with every problem it names. */
	static void start(SiteChange change) {
		BackgroundJob.start(Messages.job_write, progress -> run(change));
	}

	private static IStatus run(SiteChange change) {
		try {
			change.make();
			return Status.OK_STATUS;
		} catch (SiteException e) {
			return Status.error(e.getMessage(), e);
		}
	}
}
