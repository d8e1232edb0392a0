package org.postern.ui.servers;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IWorkbenchWindow;
import org.postern.api.backend.BackendException;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.MailServer;
import org.postern.api.secret.SecretStore;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;
import org.postern.ui.access.SecretsDialog;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.site.DomainInput;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.ServerInput;
import org.postern.ui.site.ServerSwitch;
import org.postern.ui.site.SiteContext;
import org.postern.ui.test.ConnectionTestView;
import org.postern.ui.test.TestRuns;
import org.postern.ui.widgets.Parts;

import jakarta.inject.Inject;

/** What can be done to a line of the tree. */
@Creatable
public final class ServerActions {

	private final IWorkbenchWindow window;
	private final SiteContext context;
	private final SiteStore store;
	private final ServerSwitch servers;
	private final TestRuns tests;
	private final ServerSessions sessions;
	private final SecretStore secrets;

	@Inject
	public ServerActions(IWorkbenchWindow window, SiteContext context, SiteStore store, ServerSwitch servers,
			TestRuns tests, ServerSessions sessions, SecretStore secrets) {
		this.window = window;
		this.context = context;
		this.store = store;
		this.servers = servers;
		this.tests = tests;
		this.sessions = sessions;
		this.secrets = secrets;
	}

	/** Opens the editor of a domain, or of the server that a line belongs to. */
	void open(Node node) {
		context.state().site().ifPresent(site -> {
			if (node instanceof Node.DomainNode domain) {
				String name = domain.domain().name();
				Parts.edit(window, new DomainInput(name, site.domainFile(name)));
			} else {
				node.server().map(MailServer::name)
						.ifPresent(name -> Parts.edit(window, new ServerInput(name, site.serverFile(name))));
			}
		});
	}

	/** Tests one port, or every port of a server; the site's first server for the site itself. */
	void test(Node node) {
		switch (node) {
			case Node.SiteNode site -> site.site().servers().stream().findFirst()
					.ifPresent(server -> tests.start(server.name()));
			case Node.ServerNode server -> tests.start(server.mailServer().name());
			case Node.ListenerNode listener -> tests.start(listener.mailServer().name(),
					List.of(listener.listener()));
			case Node.DomainNode domain -> tests.start(domain.mailServer().name());
		}
		Parts.reveal(window, ConnectionTestView.ID);
	}

	/** Looks at the live ports again. */
	void look(Node node) {
		node.server().ifPresentOrElse(server -> context.refresh(server.name()), () -> context.state().site()
				.ifPresent(site -> site.servers().forEach(server -> context.refresh(server.name()))));
	}

	/** Takes the passwords that reaching a server may need. */
	void secrets(Node node) {
		node.server().ifPresent(server -> context.state().site().ifPresent(site -> {
			try {
				new SecretsDialog(window.getShell(), server.name(), sessions.secrets(site, server.name()), secrets).open();
			} catch (BackendException e) {
				MessageDialog.openError(window.getShell(), e.getMessage(), e.remedy());
			}
		}));
	}

	void start(Node node) {
		switchServer(node, Messages.job_start, servers::start);
	}

	void stop(Node node) {
		switchServer(node, Messages.job_stop, servers::stop);
	}

	private void switchServer(Node node, String title, Switch action) {
		node.server().ifPresent(server -> context.state().site()
				.ifPresent(site -> BackgroundJob.start(NLS.bind(title, server.name()), progress -> {
					context.found(server.name(), FindingSource.CHANGE, run(site, server.name(), action));
					context.refresh(server.name());
					return Status.OK_STATUS;
				})));
	}

	private static List<Finding> run(Site site, String server, Switch action) {
		try {
			action.run(site, server);
			return List.of();
		} catch (BackendException e) {
			return List.of(Finding.of("server.switch", Severity.ERROR, e.getMessage(), "", e.remedy()));
		}
	}

	/** Removes a server's or a domain's file from the site, after asking. */
	void remove(Node node) {
		context.state().site().ifPresent(site -> {
			switch (node) {
				case Node.ServerNode server -> remove(NLS.bind(Messages.remove_server, server.mailServer().name(),
						site.serverFile(server.mailServer().name())), site.serverFile(server.mailServer().name()));
				case Node.DomainNode domain -> remove(NLS.bind(Messages.remove_domain, domain.domain().name(),
						site.domainFile(domain.domain().name())), site.domainFile(domain.domain().name()));
				case Node.SiteNode other -> window.getShell().getDisplay().beep();
				case Node.ListenerNode listener -> open(listener);
			}
		});
	}

	private void remove(String question, Path file) {
		if (MessageDialog.openQuestion(window.getShell(), Messages.remove_title, question)) {
			BackgroundJob.start(Messages.remove_title, progress -> delete(file));
		}
	}

	private IStatus delete(Path file) {
		try {
			store.remove(file);
			context.reload();
			return Status.OK_STATUS;
		} catch (SiteException e) {
			return Status.error(e.getMessage(), e);
		}
	}

	private interface Switch {
		void run(Site site, String server) throws BackendException;
	}
}
