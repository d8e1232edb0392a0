package org.postern.core.internal.change;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.PlannedChange;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;

/** A session with a {@link FakeServer}; carries its faults out. */
final class FakeSession implements ServerSession, ServerControl {

	private final FakeServer server;
	private final String name;

	FakeSession(FakeServer server, String name) {
		this.server = server;
		this.name = name;
	}

	@Override
	public ServerState read() throws BackendException {
		server.failAt(Fault.READ, "The configuration cannot be read");
		return new ServerState(server.configured, server.fingerprint(), List.of());
	}

	@Override
	public Plan plan(PortPolicy wanted) {
		List<PlannedChange> changes = new ArrayList<>();
		for (Listener listener : wanted.listeners()) {
			if (!server.configured.listeners().contains(listener)) {
				changes.add(new PlannedChange.Action(
						(listener.enabled() ? "Open " : "Close ") + listener.describe(), ""));
			}
		}
		return new Plan(name, server.fingerprint(), server.configured, wanted, changes, List.of());
	}

	@Override
	public Revision backup(Plan plan) throws BackendException {
		server.failAt(Fault.BACKUP, "The backup cannot be taken");
		server.log.add("backup");
		String id = "r" + (1000 + server.number++);
		server.backups.put(id, server.configured);
		return new Revision(id, name, Instant.parse("2026-01-02T03:04:05Z"), plan.changes().getFirst().summary(), id);
	}

	@Override
	public void apply(Plan plan, Progress progress) throws BackendException, InterruptedException {
		server.log.add("apply");
		server.meanwhile.run();
		server.failAt(Fault.APPLY_AT_ONCE, "Nothing can be changed");
		if (server.faults.contains(Fault.APPLY_WITHOUT_EFFECT)) {
			return;
		}
		half(plan.wanted());
		server.failAt(Fault.APPLY_HALFWAY, "No space left on device");
		if (server.faults.contains(Fault.APPLY_BUG)) {
			throw new IllegalStateException("a bug");
		}
		if (server.faults.contains(Fault.APPLY_CANCELLED)) {
			throw new InterruptedException("Cancelled");
		}
		if (server.faults.contains(Fault.APPLY_KILLED)) {
			throw new Killed();
		}
		server.configured = plan.wanted();
	}

	private void half(PortPolicy policy) {
		server.configured = policy.withListeners(policy.listeners().subList(0, policy.listeners().size() / 2));
	}

	@Override
	public void confirm(Revision revision) throws BackendException {
		server.log.add("confirm");
		if (server.faults.contains(Fault.CONFIRM_KILLED)) {
			throw new Killed();
		}
		server.failAt(Fault.CONFIRM, "Nobody confirmed the change in time");
	}

	@Override
	public List<Finding> explain(List<Listener> silent) {
		return silent.stream().map(listener -> Finding.of("fake.filtered", Severity.ERROR,
				"A firewall stands before " + listener.id(), "", "")).toList();
	}

	@Override
	public void restore(Revision revision) throws BackendException {
		server.log.add("restore");
		if (server.faults.remove(Fault.RESTORE_ONCE)) {
			throw new BackendException("The connection is gone", "Connect anew.");
		}
		server.failAt(Fault.RESTORE, "Nothing can be put back");
		PortPolicy before = server.backups.get(revision.payload());
		half(before);
		if (server.faults.contains(Fault.RESTORE_KILLED)) {
			throw new Killed();
		}
		if (!server.faults.contains(Fault.RESTORE_HALFWAY)) {
			server.configured = before;
		}
	}

	@Override
	public RetentionReport retain(RetentionRun run) throws BackendException {
		server.log.add("retain");
		return server.retention.map(report -> new RetentionReport(run.dryRun(), report.mailboxes()))
				.orElseThrow(() -> new BackendException("The mail cannot be read", "Repair the disk."));
	}

	@Override
	public Optional<ServerControl> control() {
		return server.own ? Optional.of(this) : Optional.empty();
	}

	@Override
	public boolean isRunning() {
		return server.running;
	}

	@Override
	public void start() throws BackendException {
		server.log.add("start");
		server.failAt(Fault.START, "The server does not start");
		server.running = true;
	}

	@Override
	public void stop() {
		server.log.add("stop");
		server.running = false;
	}

	@Override
	public List<X509Certificate> authorities() {
		return List.of();
	}

	@Override
	public void close() {
		server.log.add("close");
	}
}
