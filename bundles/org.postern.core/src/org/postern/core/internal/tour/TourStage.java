package org.postern.core.internal.tour;

import java.time.Duration;
import java.util.List;

import org.postern.api.backend.BackendException;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.SecretStoreException;
import org.postern.core.site.SiteException;
import org.postern.core.tour.TourListener;
import org.postern.core.tour.TourListener.TourStep;

/** Where steps are performed: each is announced and timed, and its failure told instead of thrown. */
record TourStage(TourListener listener, Cancellation cancellation) {

	/** What a step does; it returns what was seen, a line each. */
	interface Act {
		List<String> perform()
				throws TourFailure, SiteException, BackendException, SecretStoreException, InterruptedException;
	}

	private record Outcome(boolean passed, List<String> details) {

		static Outcome failed(String... details) {
			return new Outcome(false, List.of(details));
		}
	}

	/** @return whether the step showed what it should */
	boolean show(String title, Act act) throws InterruptedException {
		cancellation.check();
		listener.started(title);
		long start = System.nanoTime();
		Outcome outcome = perform(act);
		long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
		listener.finished(new TourStep(title, outcome.passed, millis, outcome.details));
		return outcome.passed;
	}

	private static Outcome perform(Act act) throws InterruptedException {
		try {
			return new Outcome(true, act.perform());
		} catch (TourFailure e) {
			return Outcome.failed(e.getMessage(), e.remedy());
		} catch (BackendException e) {
			return Outcome.failed(e.getMessage(), e.remedy());
		} catch (SiteException | SecretStoreException e) {
			return Outcome.failed(e.getMessage());
		}
	}
}
