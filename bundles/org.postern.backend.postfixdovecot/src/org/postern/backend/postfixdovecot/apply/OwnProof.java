package org.postern.backend.postfixdovecot.apply;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.DovecotProtocol;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.backend.postfixdovecot.dovecot.DovecotProtocols;
import org.postern.backend.postfixdovecot.reading.BoundPort;
import org.postern.host.change.ScriptRunner;

/** Looks from the server itself at what it listens on, and shakes hands there. */
final class OwnProof {

	private static final int NO_TOOL = 127;
	private static final int PATIENT = 40;

	private final ScriptRunner remote;
	private final LookScripts scripts;
	private final DovecotProtocols protocols;
	private final MailServer server;
	private final Cancellation cancellation;
	/** When it was looked last. */
	private List<BoundPort> seen = List.of();

	OwnProof(ScriptRunner remote, LookScripts scripts, DovecotProtocols protocols, MailServer server,
			Cancellation cancellation) {
		this.remote = remote;
		this.scripts = scripts;
		this.protocols = protocols;
		this.server = server;
		this.cancellation = cancellation;
	}

	/** A listener that is listened on, and where on the server it is reached. */
	private record Reached(Listener listener, BoundPort at) {
	}

	/** Listeners of which nothing is bound, after having waited for them to be, and for {@code closed} to close. */
	List<Listener> missing(List<Listener> open, List<Listener> closed) throws BackendException, InterruptedException {
		Map<Listener, BoundPort> bound = bound(open, closed, PATIENT);
		return open.stream().filter(listener -> !bound.containsKey(listener)).toList();
	}

	/** @throws BackendException that tells which listener is not as it should be, why, and what to do */
	void require(List<Listener> open) throws BackendException, InterruptedException {
		Map<Listener, BoundPort> bound = bound(open, List.of(), 0);
		for (Listener listener : open) {
			if (!bound.containsKey(listener)) {
				Complaints complaints = complaints();
				throw trouble(thief(listener).orElseGet(() -> complaints.unbound(listener, port(listener))));
			}
		}
		Map<Listener, String> failed = unshaken(bound);
		if (!failed.isEmpty()) {
			Map.Entry<Listener, String> first = failed.entrySet().iterator().next();
			throw trouble(complaints().unshaken(first.getKey(), port(first.getKey()), first.getValue()));
		}
	}

	/** @throws BackendException if another program has a port that was to be opened; there is nothing to wait for then */
	void refuseStolen(List<Listener> opened) throws BackendException, InterruptedException {
		look(List.of(), List.of(), 0);
		Optional<Reason> thief = opened.stream().flatMap(listener -> thief(listener).stream()).findFirst();
		if (thief.isPresent()) {
			throw trouble(thief.get());
		}
	}

	/**
	 * Why servers refuse to take up their files.
	 *
	 * @param refusal what they say themselves
	 * @return another, where one of the ports to be opened was stolen meanwhile
	 */
	BackendException stolen(List<Listener> opened, BackendException refusal) throws InterruptedException {
		try {
			look(List.of(), List.of(), 0);
			return opened.stream().flatMap(listener -> thief(listener).stream()).findFirst().map(OwnProof::trouble)
					.orElse(refusal);
		} catch (BackendException e) {
			refusal.addSuppressed(e);
			return refusal;
		}
	}

	private Optional<Reason> thief(Listener listener) {
		int port = port(listener);
		return seen.stream().filter(bound -> bound.isAt(listener, port) && !bound.isOfMailServer()).findFirst()
				.map(bound -> new Reason("Port " + port + " was taken by another program meanwhile: "
						+ String.join(", ", bound.programs()), "Stop that program, or choose another port, and apply again."));
	}

	/** What is known here of listeners that do not answer elsewhere. */
	List<Finding> explain(List<Listener> silent) throws BackendException, InterruptedException {
		Map<Listener, BoundPort> bound = bound(silent, List.of(), 0);
		Map<Listener, String> failed = unshaken(bound);
		Complaints complaints = complaints();
		List<Finding> findings = new ArrayList<>();
		for (Listener listener : silent) {
			Optional<BoundPort> at = Optional.ofNullable(bound.get(listener));
			findings.add(explain(listener, at, Optional.ofNullable(failed.get(listener)), complaints)
					.at(listener.id().toString()));
		}
		return findings;
	}

	private Finding explain(Listener listener, Optional<BoundPort> at, Optional<String> failed, Complaints complaints) {
		int port = port(listener);
		if (at.isEmpty()) {
			return finding("server.not-bound", complaints.unbound(listener, port));
		}
		if (failed.isPresent()) {
			return finding("server.no-handshake", complaints.unshaken(listener, port, failed.get()));
		}
		if (at.get().isLoopback()) {
			return finding("server.bound-to-loopback",
					new Reason("Port " + port + " is listened on at " + at.get().address() + " only, which nobody else reaches",
							"Let it listen on all addresses: inet_interfaces of Postfix, listen of Dovecot."));
		}
		return finding("server.filtered", new Reason(
				"Port " + port + " is bound on the server and answers there, but not from here: a firewall is in the way",
				Firewalls.remedy(complaints.firewall(), port)));
	}

	private static Finding finding(String id, Reason reason) {
		return Finding.of(id, Severity.ERROR, reason.what(), "The server was asked while the change was in force.",
				reason.remedy());
	}

	private static BackendException trouble(Reason reason) {
		return new BackendException(reason.what(), reason.remedy());
	}

	private Map<Listener, BoundPort> bound(List<Listener> open, List<Listener> closed, int tries)
			throws BackendException, InterruptedException {
		look(open, closed, tries);
		Map<Listener, BoundPort> found = new LinkedHashMap<>();
		for (Listener listener : open) {
			seen.stream().filter(bound -> bound.isAt(listener, port(listener)) && bound.isOfMailServer()).findFirst()
					.ifPresent(bound -> found.put(listener, bound));
		}
		return found;
	}

	private void look(List<Listener> open, List<Listener> closed, int tries) throws BackendException, InterruptedException {
		Map<String, Answer> answers = Answer.all(
				remote.run(scripts.look(places(open), places(closed), tries), cancellation));
		seen = BoundPort.all(Answer.of(answers, "ports").lines());
	}

	private List<String> places(List<Listener> listeners) {
		return listeners.stream().map(listener -> BoundPort.place(listener, port(listener))).distinct().toList();
	}

	/** What failing handshakes say. A server without tools for it is taken at its word. */
	private Map<Listener, String> unshaken(Map<Listener, BoundPort> bound) throws BackendException, InterruptedException {
		List<Reached> reached = new ArrayList<>();
		bound.forEach((listener, at) -> reached.add(new Reached(listener, at)));
		String lines = reached.stream().map(one -> "shake " + reached.indexOf(one) + " '" + one.at().reachedAt() + "' "
				+ kind(one.listener()) + "\n").collect(Collectors.joining());
		Map<String, Answer> answers = Answer.all(remote.run(scripts.shake(lines), cancellation));
		Map<Listener, String> failed = new LinkedHashMap<>();
		for (int i = 0; i < reached.size(); i++) {
			Answer answer = Answer.of(answers, Integer.toString(i));
			if (answer.status() != 0 && answer.status() != NO_TOOL) {
				failed.put(reached.get(i).listener(), answer.said());
			}
		}
		return failed;
	}

	private String kind(Listener listener) {
		return switch (listener.security()) {
			case Security security when security == Security.IMPLICIT_TLS -> "tls";
			case Security security when security == Security.NONE -> "plain";
			default -> protocols.find(listener.protocol()).map(DovecotProtocol::word).orElse(listener.protocol());
		};
	}

	private Complaints complaints() throws BackendException, InterruptedException {
		return new Complaints(remote.run(scripts.complaints(), cancellation));
	}

	private int port(Listener listener) {
		return server.livePort(listener.port());
	}
}
