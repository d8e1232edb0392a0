package org.postern.backend.postfixdovecot;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.BackendInfo;
import org.postern.api.backend.DovecotProtocol;
import org.postern.api.backend.NeededSecret;
import org.postern.api.backend.ServerAccess;
import org.postern.api.backend.ServerBackend;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.setting.Setting;
import org.postern.backend.postfixdovecot.apply.Applier;
import org.postern.backend.postfixdovecot.apply.ServerCommands;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.policy.ServerConfigurator;
import org.postern.backend.postfixdovecot.reading.PlaceSettings;
import org.postern.backend.postfixdovecot.reading.Places;
import org.postern.host.AccessSettings;
import org.postern.host.Host;
import org.postern.host.Hosts;
import org.postern.host.change.ApplySettings;

/** The Postfix and Dovecot that serve mail already, on this computer or over SSH. Nothing is installed there. */
@Component(property = ServerBackend.ID_PROPERTY + "=" + PostfixDovecotBackend.ID)
public final class PostfixDovecotBackend implements ServerBackend {

	static final String ID = "postfix-dovecot";

	private final DovecotProtocols protocols;
	private final Hosts hosts;
	private final Clock clock;

	@Activate
	public PostfixDovecotBackend(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<DovecotProtocol> protocols) {
		this(DovecotProtocols.with(protocols), Hosts.ofThisProcess(), Clock.systemUTC());
	}

	PostfixDovecotBackend(DovecotProtocols protocols, Hosts hosts, Clock clock) {
		this.protocols = protocols;
		this.hosts = hosts;
		this.clock = clock;
	}

	@Override
	public BackendInfo info() {
		List<Setting<?>> settings = Stream.of(AccessSettings.settings(), PlaceSettings.settings(), ApplySettings.settings())
				.<Setting<?>>flatMap(List::stream).toList();
		return new BackendInfo(ID, "Postfix and Dovecot",
				"The mail servers of this computer or of another one over SSH. What you wrote in their files stays.", settings, 0);
	}

	@Override
	public ServerSession open(ServerAccess access) throws BackendException {
		MailServer server = access.server();
		Settings settings = settings(server);
		Host host = hosts.open(access);
		return new PostfixDovecotSession(server, host, new ServerConfigurator(settings.places(), protocols, server.portOffset()),
				new Applier(host, new ServerCommands(settings.places()), protocols, settings.apply()), clock);
	}

	@Override
	public List<NeededSecret> secrets(MailServer server) throws BackendException {
		return hosts.secrets(server);
	}

	private record Settings(Places places, ApplySettings apply) {
	}

	private static Settings settings(MailServer server) throws BackendException {
		try {
			return new Settings(PlaceSettings.of(server.access()), ApplySettings.of(server.access()));
		} catch (IllegalArgumentException e) {
			throw new BackendException("The access settings of server " + server.name() + " are wrong: " + e.getMessage(),
					"Mend them in the server's file, below 'access'.", e);
		}
	}
}
