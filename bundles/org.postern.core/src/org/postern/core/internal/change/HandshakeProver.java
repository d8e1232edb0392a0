package org.postern.core.internal.change;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.net.SideBySide;
import org.postern.core.internal.tls.Managers;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** Shakes hands with every listener at once, each in the words of its own protocol's bundle. */
@Component
public final class HandshakeProver implements ListenerProver {

	private final ServerSessions sessions;
	private final Providers providers;
	private final Names names;

	@Activate
	public HandshakeProver(@Reference ServerSessions sessions, @Reference Providers providers) {
		this(sessions, providers, Names.ofThisComputer());
	}

	HandshakeProver(ServerSessions sessions, Providers providers, Names names) {
		this.sessions = sessions;
		this.providers = providers;
		this.names = names;
	}

	@Override
	public List<ListenerProof> prove(Site site, String server, Cancellation cancellation)
			throws InterruptedException {
		MailServer stated = site.server(server).orElseThrow(
				() -> new IllegalArgumentException("There is no server '" + server + "' in the site"));
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration linked = cancellation.onCancel(stop::cancel)) {
			ServerTrust trust = new ServerTrust(authorities(site, server), new Managers());
			Handshake handshake = new Handshake(stated, providers, names, trust, stop);
			List<Callable<ListenerProof>> handshakes = new ArrayList<>();
			stated.policy().listeners().forEach(listener -> handshakes.add(() -> handshake.with(listener)));
			return SideBySide.run(handshakes, stop);
		}
	}

	/** Without its authorities a server is still proven, against those that everybody trusts. */
	private List<X509Certificate> authorities(Site site, String server) {
		try (ServerSession session = sessions.open(site, server)) {
			Optional<ServerControl> control = session.control();
			return control.isPresent() ? control.get().authorities() : List.of();
		} catch (BackendException e) {
			return List.of();
		}
	}
}
