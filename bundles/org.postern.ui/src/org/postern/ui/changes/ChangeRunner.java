package org.postern.ui.changes;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ChangeService;
import org.postern.core.site.Site;
import org.postern.core.site.SiteException;
import org.postern.core.site.SiteStore;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;
import org.postern.ui.site.FindingSource;
import org.postern.ui.site.SiteContext;

/** Works on one server at a time. The site is read anew for each plan, so that what was just saved counts. */
@Component
public final class ChangeRunner implements ChangeDesk {

	private final SiteContext context;
	private final SiteStore store;
	private final ChangeService changes;
	private final Watched<ChangeState> state = new Watched<>(ChangeState.idle());
	private final AtomicInteger turn = new AtomicInteger();
	private final AtomicReference<Optional<Job>> running = new AtomicReference<>(Optional.empty());

	@Activate
	public ChangeRunner(@Reference SiteContext context, @Reference SiteStore store,
			@Reference ChangeService changes) {
		this.context = context;
		this.store = store;
		this.changes = changes;
	}

	@Override
	public ChangeState current() {
		return state.get();
	}

	@Override
	public Subscription follow(Executor executor, Consumer<ChangeState> follower) {
		return state.follow(executor, follower);
	}

	@Override
	public void plan(String server) {
		start(NLS.bind(Messages.job_plan, server), ChangeState.planning(server), (site, progress, told) -> {
			lookBack(site, server, told);
			Plan plan = changes.plan(site, server);
			told.accept(now -> now.planned(plan));
		});
	}

	@Override
	public void apply() {
		ChangeState now = state.get();
		if (now.canApply()) {
			Plan plan = now.plan().orElseThrow();
			start(NLS.bind(Messages.job_apply, now.server()), now.working(ChangePhase.APPLYING),
					(site, progress, told) -> ended(site, changes.apply(site, plan, progress), told));
		}
	}

	@Override
	public void restore(Revision revision) {
		ChangeState now = state.get();
		if (!now.phase().isBusy()) {
			start(NLS.bind(Messages.job_restore, now.server()), now.working(ChangePhase.RESTORING),
					(site, progress, told) -> ended(site, changes.restore(site, revision, progress), told));
		}
	}

	@Override
	public void cancel() {
		boolean neverBegun = running.get().map(Job::cancel).orElse(false);
		if (neverBegun && state.get().phase().isBusy()) {
			state.update(now -> now.refused(Messages.cancelled, ""));
		}
	}

	private void ended(Site site, ChangeReport report, Update told) throws BackendException {
		String server = state.get().server();
		told.accept(now -> now.done(report));
		context.found(server, FindingSource.CHANGE, report.findings());
		context.refresh(server);
		lookBack(site, server, told);
	}

	private void lookBack(Site site, String server, Update told) throws BackendException {
		List<Revision> revisions = changes.revisions(site, server);
		Optional<Revision> interrupted = changes.interrupted(site, server);
		told.accept(now -> now.withPast(revisions, interrupted));
	}

	/** What an older job still has to say is not shown any more once a newer one has begun. */
	private void start(String name, ChangeState begun, Work work) {
		int mine = turn.incrementAndGet();
		Update told = change -> {
			if (turn.get() == mine) {
				state.update(change);
			}
		};
		state.set(begun);
		BackgroundJob job = new BackgroundJob(name, progress -> run(work, progress, told));
		running.getAndSet(Optional.of(job)).ifPresent(Job::cancel);
		job.schedule();
	}

	private IStatus run(Work work, Progress progress, Update told) throws InterruptedException {
		try {
			work.on(site(), new Told(progress, what -> told.accept(now -> now.step(what))), told);
		} catch (BackendException e) {
			told.accept(now -> now.refused(e.getMessage(), e.remedy()));
		} catch (SiteException e) {
			told.accept(now -> now.refused(e.getMessage(), Messages.refused_site));
		} catch (InterruptedException e) {
			told.accept(now -> now.refused(
					now.phase() == ChangePhase.PLANNING ? Messages.cancelled : Messages.cancelled_apply, ""));
			throw e;
		}
		return Status.OK_STATUS;
	}

	private Site site() throws SiteException, BackendException {
		Path folder = context.state().folder()
				.orElseThrow(() -> new BackendException(Messages.refused_noSite, Messages.refused_noSiteRemedy));
		return store.load(folder);
	}

	private interface Update extends Consumer<UnaryOperator<ChangeState>> {
	}

	private interface Work {
		void on(Site site, Progress progress, Update told) throws BackendException, InterruptedException;
	}
}
