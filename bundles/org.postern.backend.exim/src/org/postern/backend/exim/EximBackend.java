package org.postern.backend.exim;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.NeededSecret;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.setting.Setting;
import org.postern.host.AccessSettings;
import org.postern.host.Host;
import org.postern.host.Hosts;
import org.postern.host.change.ApplySettings;

/** The Exim that takes and sends mail already, on this computer or over SSH. Nothing is installed there. */
@Component(property = ServerBackend.ID_PROPERTY + "=" + EximBackend.ID)
public final class EximBackend implements ServerBackend {

	static final String ID = "exim";

	private final Hosts hosts;
	private final Clock clock;

	@Activate
	public EximBackend() {
		this(Hosts.ofThisProcess(), Clock.systemUTC());
	}

	EximBackend(Hosts hosts, Clock clock) {
		this.hosts = hosts;
		this.clock = clock;
	}

	@Override
	public BackendInfo info() {
		List<Setting<?>> settings = Stream.of(AccessSettings.settings(), EximPlace.settings(), ApplySettings.settings())
				.<Setting<?>>flatMap(List::stream).toList();
		return new BackendInfo(ID, "Exim",
				"The Exim of this computer or of another one over SSH, for SMTP. What you wrote in its file stays.", settings, 0);
	}

	@Override
	public ServerSession open(ServerAccess access) throws BackendException {
		MailServer server = access.server();
		try {
			EximScripts exim = new EximScripts(EximPlace.of(server.access()));
			ApplySettings settings = ApplySettings.of(server.access());
			Host host = hosts.open(access);
			return new EximSession(server, new EximHost(host, exim), new EximChanges(host, exim, settings), clock);
		} catch (IllegalArgumentException e) {
			throw new BackendException("The access settings of server " + server.name() + " are wrong: " + e.getMessage(),
					"Mend them in the server's file, below 'access'.", e);
		}
	}

	@Override
	public List<NeededSecret> secrets(MailServer server) throws BackendException {
		return hosts.secrets(server);
	}
}
