package org.postern.core.internal.change;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.tls.ServerTrust;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** Shakes hands with every listener at once, each in the words of its own protocol's bundle. */
@Component
public final class HandshakeProver implements ListenerProver {

	private final ServerSessions sessions;
	private final Providers providers;

	@Activate
	public HandshakeProver(@Reference ServerSessions sessions, @Reference Providers providers) {
		this.sessions = sessions;
		this.providers = providers;
	}

	@Override
	public List<ListenerProof> prove(Site site, String server, Cancellation cancellation)
			throws InterruptedException {
		MailServer stated = site.server(server).orElseThrow(
				() -> new IllegalArgumentException("There is no server '" + server + "' in the site"));
		CancelSource stop = new CancelSource();
		try (Cancellation.Registration linked = cancellation.onCancel(stop::cancel)) {
			Handshake handshake = new Handshake(stated, providers, new ServerTrust(authorities(site, server)), stop);
			return all(stated.policy().listeners(), handshake, stop);
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

	private static List<ListenerProof> all(List<Listener> listeners, Handshake handshake, CancelSource stop)
			throws InterruptedException {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<ListenerProof>> running = new ArrayList<>();
			listeners.forEach(listener -> running.add(threads.submit(() -> handshake.with(listener))));
			List<ListenerProof> proofs = new ArrayList<>();
			for (Future<ListenerProof> proof : running) {
				proofs.add(proof.get());
			}
			return proofs;
		} catch (InterruptedException e) {
			stop.cancel();
			throw e;
		} catch (ExecutionException e) {
			stop.cancel();
			throw cause(e);
		}
	}

	private static InterruptedException cause(ExecutionException trouble) throws InterruptedException {
		if (trouble.getCause() instanceof InterruptedException cancelled) {
			throw cancelled;
		}
		throw new IllegalStateException("A listener could not be proven", trouble.getCause());
	}
}
