package org.postern.ui.site;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.site.SampleSite;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.preferences.ConsolePreferences;

/** Opens the sample site where no other was open last; making it takes so long that another may be opened meanwhile. */
@Component
public final class WorkbenchSession implements ConsoleSession {

	private final SiteContext context;
	private final SampleSite sample;
	private final ServerSwitch servers;
	private final ConsolePreferences preferences;

	@Activate
	public WorkbenchSession(@Reference SiteContext context, @Reference SampleSite sample,
			@Reference ServerSwitch servers, @Reference ConsolePreferences preferences) {
		this.context = context;
		this.sample = sample;
		this.servers = servers;
		this.preferences = preferences;
	}

	@Override
	public void start() {
		Path last = preferences.lastSite().filter(folder -> Files.exists(folder.resolve(Site.FILE)))
				.orElse(preferences.sampleFolder());
		if (last.equals(preferences.sampleFolder())) {
			BackgroundJob.start(Messages.session_sample, progress -> openSample(last));
		} else {
			context.open(last);
		}
	}

	private IStatus openSample(Path folder) {
		try {
			sample.ensure(folder);
			context.openFirst(folder);
		} catch (SiteException e) {
			// Opening it says the same again, with every problem at its place.
			context.openFirst(folder);
		} catch (BackendException e) {
			context.found("", FindingSource.SITE, List.of(Trouble.sample(folder, e.getMessage(), e.remedy())));
		} catch (SecretStoreException e) {
			context.found("", FindingSource.SITE,
					List.of(Trouble.sample(folder, e.getMessage(), Messages.session_secretRemedy)));
		}
		return Status.OK_STATUS;
	}

	@Override
	public void stop() {
		servers.stopAll();
		context.state().site().ifPresent(site -> preferences.setLastSite(site.folder()));
	}
}
