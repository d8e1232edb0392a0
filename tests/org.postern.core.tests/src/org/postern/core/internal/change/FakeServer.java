package org.postern.core.internal.change;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.ServerSession;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.core.change.ListenerProof;
import org.postern.core.change.ListenerProver;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** A mail server in memory: a configuration, ports that follow it, and faults to order. */
public final class FakeServer implements ServerSessions, ListenerProver {

	public final Set<Fault> faults = EnumSet.noneOf(Fault.class);
	/** Ports that other programs occupy. */
	public final Set<Integer> foreign = new HashSet<>();
	public final List<String> log = new ArrayList<>();
	public final Map<String, PortPolicy> backups = new HashMap<>();
	public PortPolicy configured;
	public boolean own;
	public boolean running = true;
	/** What is wrong with the certificate under a policy. */
	public Function<PortPolicy, Optional<Finding>> certificate = policy -> Optional.empty();
	/** Happens while a change is applied. */
	public Runnable meanwhile = () -> { };
	public Optional<RetentionReport> retention = Optional.empty();
	int number;

	public FakeServer(PortPolicy configured) {
		this.configured = configured;
	}

	String fingerprint() {
		return Integer.toHexString(configured.hashCode());
	}

	void failAt(Fault fault, String message) throws BackendException {
		if (faults.contains(fault)) {
			throw new BackendException(message, "Do something about it.");
		}
	}

	@Override
	public ServerSession open(Site site, String server) throws BackendException {
		failAt(Fault.OPEN, "The server cannot be reached");
		log.add("open");
		return new FakeSession(this, server);
	}

	@Override
	public List<ListenerProof> prove(Site site, String server, Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		log.add("prove");
		MailServer stated = site.server(server).orElseThrow();
		return stated.policy().listeners().stream().map(listener -> proof(stated, listener)).toList();
	}

	private ListenerProof proof(MailServer stated, Listener listener) {
		Optional<Listener> open = configured.find(listener.id()).filter(found -> running && found.enabled());
		boolean answers = open.isPresent() || foreign.contains(listener.port());
		ProofFindings words = new ProofFindings(stated, FakeProviders.usual()::protocolLabel);
		boolean right = listener.enabled() ? open.filter(listener::equals).isPresent() : !answers;
		return new ListenerProof(listener, stated.livePort(listener.port()),
				right ? certificate.apply(configured).filter(finding -> listener.enabled())
						: Optional.of(listener.enabled() ? words.closed(listener, "refused")
								: words.open(listener, "connected")),
				answers ? "open" : "refused", Duration.ofMillis(1));
	}
}
