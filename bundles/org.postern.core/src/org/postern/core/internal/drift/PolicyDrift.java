package org.postern.core.internal.drift;

import java.util.ArrayList;
import java.util.List;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.progress.Cancellation;
import org.postern.core.change.ChangeService;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.DriftService;
import org.postern.core.drift.ListenerStatus;
import org.postern.core.drift.LiveState;
import org.postern.core.issued.IssuedList;
import org.postern.core.provider.Providers;
import org.postern.core.provider.ServerSessions;
import org.postern.core.publish.PublishService;
import org.postern.core.site.Site;

/** Compares policy, configuration and live ports. A port that differs because its configuration does is told once. */
@Component
public final class PolicyDrift implements DriftService {

	private final ServerSessions sessions;
	private final ListenerProver prover;
	private final ChangeService changes;
	private final Providers providers;
	private final ClientDrift clients;

	@Activate
	public PolicyDrift(@Reference ServerSessions sessions, @Reference ListenerProver prover,
			@Reference ChangeService changes, @Reference Providers providers, @Reference PublishService publications,
			@Reference IssuedList issued) {
		this(sessions, prover, changes, providers, new HandedOut(publications, issued));
	}

	PolicyDrift(ServerSessions sessions, ListenerProver prover, ChangeService changes, Providers providers,
			ClientDrift clients) {
		this.sessions = sessions;
		this.prover = prover;
		this.changes = changes;
		this.providers = providers;
		this.clients = clients;
	}

	@Override
	public DriftReport drift(Site site, String server, Cancellation cancellation) throws InterruptedException {
		MailServer stated = site.server(server)
				.orElseThrow(() -> new IllegalArgumentException("There is no server '" + server + "' in the site"));
		DriftFindings words = new DriftFindings(stated, providers::protocolLabel);
		List<Finding> findings = new ArrayList<>();
		boolean mayRun = configuration(site, stated, words, findings);
		findings.addAll(clients.find(site, stated));
		cancellation.check();
		return mayRun ? live(site, stated, findings, cancellation)
				: new DriftReport(server, false, unknown(stated, "the server does not run"), findings);
	}

	/** @return whether the server's ports can be open; only Postern's own servers are known not to run */
	private boolean configuration(Site site, MailServer server, DriftFindings words, List<Finding> findings) {
		try (ServerSession session = sessions.open(site, server.name())) {
			changes.interrupted(site, server.name()).map(words::interrupted).ifPresent(findings::add);
			findings.addAll(session.read().findings());
			findings.addAll(new ConfigurationDrift(words, session.plan(server.policy())).find());
			boolean running = session.control().map(ServerControl::isRunning).orElse(true);
			if (!running) {
				findings.add(words.notRunning());
			}
			return running;
		} catch (BackendException e) {
			findings.add(words.unreachable(e));
			return true;
		}
	}

	private DriftReport live(Site site, MailServer server, List<Finding> findings, Cancellation cancellation)
			throws InterruptedException {
		List<ListenerProof> proofs = prover.prove(site, server.name(), cancellation);
		List<String> told = findings.stream().flatMap(finding -> finding.place().stream()).toList();
		List<Finding> all = new ArrayList<>(findings);
		proofs.stream().filter(proof -> !told.contains(proof.listener().id().toString()))
				.flatMap(proof -> proof.finding().stream()).forEach(all::add);
		boolean running = proofs.stream().anyMatch(PolicyDrift::answers);
		return new DriftReport(server.name(), running, proofs.stream().map(PolicyDrift::status).toList(), all);
	}

	private static boolean answers(ListenerProof proof) {
		return proof.listener().enabled()
				&& proof.finding().filter(finding -> finding.id().matches("proof\\.(closed|no-.*)")).isEmpty();
	}

	private static ListenerStatus status(ListenerProof proof) {
		return new ListenerStatus(proof.listener(), proof.livePort(), state(proof), proof.observed());
	}

	private static LiveState state(ListenerProof proof) {
		if (proof.isProven()) {
			return proof.listener().enabled() ? LiveState.OPEN : LiveState.CLOSED;
		}
		boolean tried = proof.finding().filter(finding -> finding.id().matches("proof\\.no-.*")).isEmpty();
		return tried ? LiveState.DIFFERS : LiveState.UNKNOWN;
	}

	private static List<ListenerStatus> unknown(MailServer server, String observed) {
		return server.policy().listeners().stream().map(listener -> new ListenerStatus(listener, live(server, listener),
				listener.enabled() ? LiveState.UNKNOWN : LiveState.CLOSED, observed)).toList();
	}

	private static int live(MailServer server, Listener listener) {
		return server.livePort(listener.port());
	}
}
