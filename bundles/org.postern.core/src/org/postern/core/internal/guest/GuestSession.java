package org.postern.core.internal.guest;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.postern.api.backend.Accounts;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.RemoteProbe;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionRun;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerControl;
import org.postern.api.backend.ServerSession;
import org.postern.api.backend.ServerState;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;

/**
 * A server as the backend of a plug-in knows it. What only looks is given up after minutes. What changes the server has
 * much longer, and half a minute to stop once cancelled; one that is given up even so may still be at work, so nothing
 * further is asked of it, not even to restore. The revision then stays open on disk, and once Postern was started anew,
 * which ends that work, is finished or undone as after a crash.
 */
record GuestSession(GuestBackend backend, ServerSession session, Optional<ServerControl> control,
		Optional<Accounts> accounts, Optional<RemoteProbe> probe) implements ServerSession {

	private static final Patience CHANGE = new Patience(Duration.ofMinutes(30), Duration.ofSeconds(30));

	/** What it offers besides is asked once. */
	static GuestSession of(GuestBackend backend, ServerSession session) {
		return new GuestSession(backend, session, session.control().map(control -> new GuestControl(backend, control)),
				session.accounts().map(accounts -> new GuestAccounts(backend, accounts)),
				session.probe().map(probe -> GuestProbe.of(backend, probe)));
	}

	@Override
	public ServerState read() throws BackendException {
		return backend.ask(session::read);
	}

	@Override
	public Plan plan(PortPolicy wanted) throws BackendException {
		return backend.ask(() -> session.plan(wanted));
	}

	@Override
	public Revision backup(Plan plan) throws BackendException {
		return backend.ask(() -> session.backup(plan));
	}

	@Override
	public void apply(Plan plan, Progress progress) throws BackendException, InterruptedException {
		change(progress.cancellation(), () -> {
			session.apply(plan, progress);
			return plan;
		});
	}

	@Override
	public void confirm(Revision revision) throws BackendException {
		backend.tell(() -> session.confirm(revision));
	}

	@Override
	public List<Finding> explain(List<Listener> silent) throws BackendException {
		return backend.ask(() -> session.explain(silent));
	}

	/** Is never cut short by a cancel: what was begun has to be undone. */
	@Override
	public void restore(Revision revision) throws BackendException {
		changeWhole(() -> {
			session.restore(revision);
			return revision;
		});
	}

	@Override
	public RetentionReport retain(RetentionRun run) throws BackendException {
		return changeWhole(() -> session.retain(run));
	}

	private <T> T changeWhole(Callable<T> question) throws BackendException {
		try {
			return change(Cancellation.never(), question);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new BackendException("The change of the server was interrupted", "Look at it: postern status.", e);
		}
	}

	private <T> T change(Cancellation cancellation, Callable<T> question) throws BackendException, InterruptedException {
		Guest guest = backend.guest();
		try {
			return guest.ask(CHANGE, cancellation, BackendException.class, question);
		} catch (GuestException e) {
			throw new BackendException(guest.told(e) + ", so that it is not known what it changed",
					"What was begun is finished or undone by the next run of Postern: postern status. " + guest.remedy(), e);
		}
	}

	@Override
	public void close() {
		backend.guest().leave(session::close);
	}
}
