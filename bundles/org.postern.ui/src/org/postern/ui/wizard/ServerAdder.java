package org.postern.ui.wizard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.osgi.util.NLS;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.site.SiteContext;

import jakarta.inject.Inject;

/** Reads what a new server does now, or takes a preset, and writes the server's file. */
@Creatable
public final class ServerAdder {

	private final SiteStore store;
	private final ServerSessions sessions;
	private final Presets presets;
	private final SiteContext context;

	@Inject
	public ServerAdder(SiteStore store, ServerSessions sessions, Presets presets, SiteContext context) {
		this.store = store;
		this.sessions = sessions;
		this.presets = presets;
		this.context = context;
	}

	/** @param added runs on the job's thread once the file is there */
	void add(Site site, MailServer server, Optional<Preset> start, Runnable added) {
		BackgroundJob.start(NLS.bind(Messages.job_read, server.name()), progress -> {
			progress.step(Messages.server_reading);
			return write(site, server, start, added);
		});
	}

	private IStatus write(Site site, MailServer server, Optional<Preset> start, Runnable added) {
		try {
			PortPolicy policy = start.isPresent() ? presets.apply(start.get(), server.policy()) : read(site, server);
			store.addServer(site, server.withPolicy(policy));
			context.open(site.folder());
			added.run();
			return Status.OK_STATUS;
		} catch (BackendException e) {
			return Status.error(e.getMessage() + "\n" + e.remedy(), e);
		} catch (SiteException e) {
			return Status.error(e.getMessage(), e);
		}
	}

	private PortPolicy read(Site site, MailServer server) throws BackendException {
		List<MailServer> all = Stream.concat(site.servers().stream(), Stream.of(server)).toList();
		Site extended = new Site(site.folder(), site.name(), all, site.domains());
		try (ServerSession session = sessions.open(extended, server.name())) {
			return session.read().policy();
		}
	}
}
