package org.postern.ui.wizard;

import java.util.function.Consumer;

import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Shell;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.secret.SecretStore;
import org.postern.core.policy.Preset;
import org.postern.core.policy.Presets;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;
import org.postern.ui.access.SecretsDialog;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.site.SiteContext;

import jakarta.inject.Inject;

/** Reads what a new server does now, and writes the server's file. */
@Creatable
public final class ServerAdder {

	private final SiteStore store;
	private final ServerSessions sessions;
	private final Presets presets;
	private final SiteContext context;
	private final SecretStore secrets;

	@Inject
	public ServerAdder(SiteStore store, ServerSessions sessions, Presets presets, SiteContext context,
			SecretStore secrets) {
		this.store = store;
		this.sessions = sessions;
		this.presets = presets;
		this.context = context;
		this.secrets = secrets;
	}

	/**
	 * Asks the server in the background; cancelling the job ends the waiting.
	 *
	 * @param told is called on the job's thread
	 */
	Job read(Site site, MailServer server, Consumer<Present> told) {
		return BackgroundJob.start(NLS.bind(Messages.job_read, server.name()), progress -> {
			progress.step(Messages.server_reading);
			told.accept(present(site, server));
			return Status.OK_STATUS;
		});
	}

	/** Takes the passwords that reaching the server may need. */
	void secrets(Site site, MailServer server, Shell parent) {
		try {
			new SecretsDialog(parent, server.name(), sessions.secrets(site.with(server), server.name()), secrets)
					.open();
		} catch (BackendException e) {
			MessageDialog.openError(parent, e.getMessage(), e.remedy());
		}
	}

	private Present present(Site site, MailServer server) {
		try (ServerSession session = sessions.open(site.with(server), server.name())) {
			return new Present.Found(server, session.read());
		} catch (BackendException e) {
			return new Present.Unknown(server, e.getMessage(), e.remedy());
		}
	}

	/** The server with the policy of a preset. */
	MailServer started(MailServer server, Preset preset) {
		return server.withPolicy(presets.apply(preset, server.policy()));
	}

	/** @param added runs on the job's thread once the file is there */
	void add(Site site, MailServer server, Runnable added) {
		BackgroundJob.start(Messages.job_write, progress -> {
			try {
				store.addServer(site, server);
				context.open(site.folder());
				added.run();
				return Status.OK_STATUS;
			} catch (SiteException e) {
				return Status.error(e.getMessage(), e);
			}
		});
	}
}
