package org.postern.ui.welcome;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.postern.api.progress.Cancellation;
import org.postern.core.tour.Tour;
import org.postern.core.tour.TourListener;
import org.postern.ui.job.BackgroundJob;
import org.postern.ui.job.Subscription;
import org.postern.ui.job.Watched;
import org.postern.ui.preferences.ConsolePreferences;
import org.postern.ui.site.SiteContext;

/** Runs the tour on a job and tells how it goes. */
@Component(service = TourRun.class)
public final class TourRun {

	private final Tour tour;
	private final SiteContext context;
	private final ConsolePreferences preferences;
	private final Watched<TourState> state = new Watched<>(TourState.none());
	private final AtomicReference<Optional<Job>> running = new AtomicReference<>(Optional.empty());

	@Activate
	public TourRun(@Reference Tour tour, @Reference SiteContext context, @Reference ConsolePreferences preferences) {
		this.tour = tour;
		this.context = context;
		this.preferences = preferences;
	}

	Subscription follow(Executor executor, Consumer<TourState> follower) {
		return state.follow(executor, follower);
	}

	/** Begins the tour on the sample site; does nothing while it runs. */
	public void start() {
		if (state.get().phase() != TourState.Phase.RUNNING) {
			state.set(TourState.begin());
			running.set(Optional.of(BackgroundJob.start(Messages.tour_job,
					progress -> run(progress.cancellation()))));
		}
	}

	/** Ends the tour within a second. */
	void cancel() {
		running.get().ifPresent(Job::cancel);
	}

	private IStatus run(Cancellation cancellation) throws InterruptedException {
		try {
			boolean passed = tour.run(preferences.sampleFolder(), new Steps(state), cancellation);
			state.update(now -> now.ended(passed ? TourState.Phase.PASSED : TourState.Phase.FAILED));
		} catch (InterruptedException e) {
			state.update(now -> now.ended(TourState.Phase.CANCELLED));
			throw e;
		} finally {
			context.open(preferences.sampleFolder());
		}
		return Status.OK_STATUS;
	}

	private record Steps(Watched<TourState> state) implements TourListener {
		@Override
		public void started(String title) {
			state.update(now -> now.started(title));
		}

		@Override
		public void finished(TourStep step) {
			state.update(now -> now.finished(step));
		}
	}
}
