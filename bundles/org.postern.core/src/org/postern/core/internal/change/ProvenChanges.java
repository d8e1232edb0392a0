package org.postern.core.internal.change;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.change.ListenerProver;
import org.postern.core.journal.Journal;
import org.postern.core.provider.ServerSessions;
import org.postern.core.site.Site;

/** Changes that are proven, or undone: the rim of {@link ChangeRun} and {@link RestoreRun}. */
@Component
public final class ProvenChanges implements ChangeService {

	private final ServerSessions sessions;
	private final ListenerProver prover;
	private final ChangeRecords records;
	private final ChangeLocks locks = new ChangeLocks();

	@Activate
	public ProvenChanges(@Reference ServerSessions sessions, @Reference ListenerProver prover,
			@Reference Journal journal) {
		this(sessions, prover, new ChangeRecords(journal, Clock.systemUTC(), System.getProperty("user.name", "?")));
	}

	ProvenChanges(ServerSessions sessions, ListenerProver prover, ChangeRecords records) {
		this.sessions = sessions;
		this.prover = prover;
		this.records = records;
	}

	@Override
	public Plan plan(Site site, String server) throws BackendException {
		try (ServerSession session = sessions.open(site, server)) {
			return session.plan(site.server(server).orElseThrow().policy());
		}
	}

	@Override
	public ChangeReport apply(Site site, Plan plan, Progress progress) throws BackendException, InterruptedException {
		ChangeTarget target = target(site, plan.server());
		try (ChangeLocks.Held lock = locks.take(target.folder().path(), plan.server())) {
			refuseInterrupted(target);
			return plan.isEmpty() ? unchanged() : new ChangeRun(target, plan, progress).run();
		}
	}

	private static ChangeReport unchanged() {
		return new ChangeReport(ChangeOutcome.UNCHANGED, Optional.empty(), List.of(), List.of());
	}

	private static void refuseInterrupted(ChangeTarget target) throws BackendException {
		Optional<Revision> open = reading(target.folder()::open);
		if (open.isPresent()) {
			throw new BackendException(
					"A change to server " + target.server() + " was interrupted: " + open.get().summary()
							+ " (begun " + open.get().created() + ")",
					"Undo it: postern rollback " + target.server() + "; or bring it to its end: postern apply --finish "
							+ target.server() + ".");
		}
	}

	@Override
	public List<Revision> revisions(Site site, String server) throws BackendException {
		return reading(new RevisionFolder(site, server)::kept);
	}

	@Override
	public ChangeReport restore(Site site, Revision revision, Progress progress)
			throws BackendException, InterruptedException {
		ChangeTarget target = target(site, revision.server());
		try (ChangeLocks.Held lock = locks.take(target.folder().path(), revision.server())) {
			return new RestoreRun(target, revision, progress).run();
		}
	}

	@Override
	public ChangeReport finish(Site site, Revision revision, Progress progress)
			throws BackendException, InterruptedException {
		ChangeTarget target = target(site, revision.server());
		try (ChangeLocks.Held lock = locks.take(target.folder().path(), revision.server())) {
			return new FinishRun(target, revision, progress).run();
		}
	}

	@Override
	public Optional<Revision> interrupted(Site site, String server) throws BackendException {
		RevisionFolder folder = new RevisionFolder(site, server);
		Optional<Revision> open = reading(folder::open);
		boolean underWay = open.isPresent() && reading(() -> locks.isTaken(folder.path()));
		return underWay ? Optional.empty() : open;
	}

	private ChangeTarget target(Site site, String server) {
		return new ChangeTarget(site, server, sessions, prover, records, new RevisionFolder(site, server));
	}

	/** Something read from the folder of revisions. */
	private interface Reading<T> {
		T read() throws IOException;
	}

	private static <T> T reading(Reading<T> reading) throws BackendException {
		try {
			return reading.read();
		} catch (IOException e) {
			throw new BackendException("The revisions cannot be read: " + e.getMessage(),
					"Mend or remove the file that is named.", e);
		}
	}
}
