package org.postern.ui.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.progress.Cancellation;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteRemoval;
import org.postern.core.site.SiteStore;
import org.postern.plugins.Consent;
import org.postern.plugins.Effect;
import org.postern.plugins.Plugin;
import org.postern.plugins.PluginException;
import org.postern.plugins.Plugins;
import org.postern.plugins.Provides;
import org.postern.plugins.Publisher;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.PluginFindings;
import org.postern.ui.site.SiteContext;

/**
 * The plug-ins as the workbench changes them: from the next start on, because its windows hold on to what they were
 * given. Thread-safe.
 */
@Component(service = PluginDesk.class)
public final class PluginDesk {

	private final Plugins plugins;
	private final SiteContext context;
	private final SiteStore store;
	private final Watched<List<Plugin>> state;

	@Activate
	public PluginDesk(@Reference Plugins plugins, @Reference SiteContext context, @Reference SiteStore store) {
		this.plugins = plugins;
		this.context = context;
		this.store = store;
		state = new Watched<>(plugins.list());
	}

	/** Whether the workbench was started without any of them. */
	public boolean isSafeMode() {
		return plugins.isSafeMode();
	}

	Path folder() {
		return plugins.folder();
	}

	Subscription follow(Executor executor, Consumer<List<Plugin>> follower) {
		return state.follow(executor, follower);
	}

	/** @param name as findings have it for their place */
	public Optional<Plugin> named(String name) {
		return state.get().stream().filter(plugin -> plugin.name().equals(name)).findFirst();
	}

	/** Whether something is so only from the next start on; after a start in safe mode, everything is. */
	boolean isRestartDue() {
		return isSafeMode() || state.get().stream().anyMatch(Plugin::pending);
	}

	/** Fetches and judges; a cancel ends the waiting at once. */
	Plugins.Offer open(String source, Cancellation cancellation) throws PluginException, InterruptedException {
		Thread waiting = Thread.currentThread();
		try (Cancellation.Registration registration = cancellation.onCancel(waiting::interrupt)) {
			return plugins.open(source, List.of());
		} finally {
			cancellation.check();
		}
	}

	void install(Plugins.Offer offer, Consent consent) throws PluginException {
		try {
			offer.install(consent, Effect.AT_NEXT_START);
		} finally {
			changed();
		}
	}

	/** Has a plug-in left out from the next start on, or let in again. */
	public void enable(Plugin plugin, boolean enabled) throws PluginException {
		plugins.enable(plugin.name(), enabled, Effect.AT_NEXT_START);
		changed();
	}

	/** What the open site has of what a plug-in brings; empty without such a site. */
	Optional<SiteUse> use(Plugin plugin) {
		SiteRemoval removal = removal(plugin);
		return context.state().site().map(site -> new SiteUse(removal.concerned(site), removal.remaining(site)));
	}

	/** @param withSettings whether its listeners, settings and places go out of the open site first */
	void remove(Plugin plugin, boolean withSettings) throws PluginException, SiteException {
		Optional<Site> site = context.state().site().filter(open -> withSettings);
		if (site.isPresent()) {
			removal(plugin).from(site.get());
			context.reload();
		}
		plugins.remove(plugin.name(), Effect.AT_NEXT_START);
		changed();
	}

	private SiteRemoval removal(Plugin plugin) {
		return SiteRemoval.of(store, Provides.byKind(plugin.provides()));
	}

	List<Publisher> publishers() throws PluginException {
		return plugins.publishers();
	}

	void forget(Publisher publisher) throws PluginException {
		plugins.forget(publisher.fingerprint(), Effect.AT_NEXT_START);
		changed();
	}

	private void changed() {
		state.set(plugins.list());
		context.found("", FindingSource.PLUGIN, PluginFindings.of(plugins));
	}
}
