package org.postern.core.internal.provider;

import java.time.Clock;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.CommandRecord;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.NeededSecret;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.secret.SecretStore;
import org.postern.core.internal.guest.Guests;
import org.postern.core.journal.Journal;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** Finds the backend that a server names, and lets it open the session. */
@Component
public final class BackendSessions implements ServerSessions {

	private final List<ServerBackend> backends;
	private final SecretStore secrets;
	private final HostTrust trust;
	private final Records records;

	/** Where it is written down what is run on a server of a site. */
	private interface Records {
		CommandRecord of(Site site, String server);
	}

	@Activate
	public BackendSessions(
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<ServerBackend> backends,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) SecretStore secrets,
			@Reference(policyOption = ReferencePolicyOption.GREEDY) List<HostTrust> trust, @Reference Journal journal) {
		this(backends, secrets, HostTrust.anyOf(trust), (site, server) -> new CommandJournal(journal, site, server,
				System.getProperty("user.name", "?"), Clock.systemUTC()));
	}

	/** Trusts no new host and writes nothing down. */
	public BackendSessions(List<ServerBackend> backends, SecretStore secrets) {
		this(backends, secrets, HostTrust.none(), (site, server) -> CommandRecord.none());
	}

	private BackendSessions(List<ServerBackend> backends, SecretStore secrets, HostTrust trust, Records records) {
		this.backends = Guests.ofBundles().backends(backends);
		this.secrets = secrets;
		this.trust = trust;
		this.records = records;
	}

	@Override
	public ServerSession open(Site site, String name) throws BackendException {
		MailServer server = server(site, name);
		return backend(server).open(new ServerAccess(server, site.domainsOf(server), site.folder(), secrets, trust,
				records.of(site, name)));
	}

	@Override
	public List<NeededSecret> secrets(Site site, String name) throws BackendException {
		MailServer server = server(site, name);
		return backend(server).secrets(server);
	}

	private static MailServer server(Site site, String name) throws BackendException {
		return site.server(name).orElseThrow(() -> new BackendException(
				"The site " + site.name() + " has no server '" + name + "'",
				site.servers().isEmpty() ? "Add a server first." : "Name one of its servers: " + names(site) + "."));
	}

	private ServerBackend backend(MailServer server) throws BackendException {
		return backends.stream().filter(backend -> backend.info().id().equals(server.backend())).findFirst()
				.orElseThrow(() -> new BackendException(
						"Server " + server.name() + " needs the backend '" + server.backend() + "', which is not installed",
						"Install it, or name another backend in the server's file."));
	}

	private static String names(Site site) {
		return String.join(", ", site.servers().stream().map(MailServer::name).toList());
	}
}
