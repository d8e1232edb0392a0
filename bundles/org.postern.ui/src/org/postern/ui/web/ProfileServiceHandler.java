package org.postern.ui.web;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.site.SiteContext;

/** Starts the profile service of the open site, or stops it where it runs. */
public final class ProfileServiceHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		ProfileSwitch service = window.getService(ProfileSwitch.class);
		if (service.state() instanceof ServiceState.Running) {
			BackgroundJob.start(Messages.job_stop, progress -> {
				service.stop();
				return Status.OK_STATUS;
			});
		} else {
			window.getService(SiteContext.class).state().site().ifPresent(site -> BackgroundJob.start(Messages.job_start,
					progress -> {
						service.start(site);
						return Status.OK_STATUS;
					}));
		}
		return null;
	}
}
