package org.postern.ui.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.core.drift.DriftService;
import org.postern.core.policy.PolicyReview;
import org.postern.core.signing.ProfileSigning;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;
import org.postern.plugins.Plugins;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.OneAtATime;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;
import org.postern.ui.preferences.ConsolePreferences;

/** The one site that is open; reads, reviews and looks at servers on jobs. */
@Component
public final class OpenSite implements SiteContext {

	private final SiteStore store;
	private final PolicyReview review;
	private final DriftService drift;
	private final ServerSwitch servers;
	private final ConsolePreferences preferences;
	private final ProfileFindings profiles;
	private final ProfileSigning signing;
	private final Plugins plugins;
	private final Watched<SiteState> state = new Watched<>(SiteState.none());

	@Activate
	public OpenSite(@Reference SiteStore store, @Reference PolicyReview review, @Reference DriftService drift,
			@Reference ServerSwitch servers, @Reference ConsolePreferences preferences,
			@Reference ProfileFindings profiles, @Reference ProfileSigning signing, @Reference Plugins plugins) {
		this.store = store;
		this.review = review;
		this.drift = drift;
		this.servers = servers;
		this.preferences = preferences;
		this.profiles = profiles;
		this.signing = signing;
		this.plugins = plugins;
	}

	@Override
	public SiteState state() {
		return state.get();
	}

	@Override
	public Subscription follow(Executor executor, Consumer<SiteState> follower) {
		return state.follow(executor, follower);
	}

	@Override
	public void open(Path folder) {
		state.set(Transitions.asked(folder));
		read(folder);
	}

	@Override
	public void openFirst(Path folder) {
		state.update(Transitions.askedFirst(folder));
		if (isAskedFor(folder)) {
			read(folder);
		}
	}

	private boolean isAskedFor(Path folder) {
		return state.get().folder().equals(Optional.of(folder));
	}

	private void read(Path folder) {
		BackgroundJob.start(NLS.bind(Messages.open_job, folder.getFileName()), progress -> {
			load(folder);
			state.get().site().filter(site -> isAskedFor(folder)).ifPresent(this::wake);
			return Status.OK_STATUS;
		});
	}

	@Override
	public void reload() {
		state.get().folder().ifPresent(folder -> BackgroundJob.start(Messages.reload_job, progress -> {
			load(folder);
			return Status.OK_STATUS;
		}));
	}

	private void load(Path folder) {
		try {
			Site site = store.load(folder);
			if (isAskedFor(folder)) {
				show(site);
			}
		} catch (SiteException e) {
			if (isAskedFor(folder)) {
				state.update(Transitions.unreadable(e.problems()));
				found("", FindingSource.SITE, Trouble.problems(folder, e.problems()));
			}
		}
		found("", FindingSource.PLUGIN, PluginFindings.of(plugins));
	}

	private void show(Site site) {
		state.update(Transitions.read(site));
		found("", FindingSource.SIGNING, signing.findings(signing.state(site)));
		site.servers().forEach(this::review);
		site.servers().forEach(server -> found(server.name(), FindingSource.ISSUED, profiles.of(site, server)));
	}

	private void review(MailServer server) {
		found(server.name(), FindingSource.REVIEW, review.review(server));
	}

	private void wake(Site site) {
		for (MailServer server : site.servers()) {
			if (preferences.startsLocalServer()) {
				start(site, server.name());
			}
			refresh(server.name());
		}
	}

	private void start(Site site, String server) {
		try {
			servers.start(site, server);
		} catch (BackendException e) {
			found(server, FindingSource.CHANGE, List.of(Trouble.start(server, e)));
		}
	}

	@Override
	public void refresh(String server) {
		state.get().site().ifPresent(site -> {
			BackgroundJob job = new BackgroundJob(NLS.bind(Messages.refresh_job, server),
					progress -> look(site.folder(), server, progress.cancellation()));
			job.setRule(new OneAtATime(server));
			job.schedule();
		});
	}

	private IStatus look(Path folder, String server, Cancellation cancellation) throws InterruptedException {
		Site site = state.get().site().orElseThrow(() -> new InterruptedException("The site was closed"));
		if (!site.folder().equals(folder) || site.server(server).isEmpty()) {
			return Status.CANCEL_STATUS;
		}
		state.update(Transitions.looking(server));
		try {
			state.update(Transitions.seen(ProfileFindings.without(drift.drift(site, server, cancellation))));
		} finally {
			state.update(Transitions.looked(server));
		}
		return Status.OK_STATUS;
	}

	@Override
	public void found(String server, FindingSource source, List<Finding> findings) {
		state.update(Transitions.found(server, source, findings));
	}
}
