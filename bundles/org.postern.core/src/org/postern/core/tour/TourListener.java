package org.postern.core.tour;

import java.util.List;

/** Follows the tour. */
public interface TourListener {

	void started(String title);

	void finished(TourStep step);

	/**
	 * A finished step.
	 *
	 * @param title   what was to be shown
	 * @param passed  whether it was
	 * @param millis  how long it took
	 * @param details what was seen, a line each; on failure the reason and the remedy
	 */
	record TourStep(String title, boolean passed, long millis, List<String> details) {

		public TourStep {
			details = List.copyOf(details);
		}
	}
}
