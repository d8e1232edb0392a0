package org.postern.ui.welcome;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.postern.core.tour.TourListener.TourStep;

/**
 * How far the tour is.
 *
 * @param phase   of the whole
 * @param steps   those that are done
 * @param current what is done now
 * @param trouble why it could not go on
 */
public record TourState(Phase phase, List<TourStep> steps, Optional<String> current, Optional<String> trouble) {

	/** How the tour stands. */
	public enum Phase {
		NONE, RUNNING, PASSED, FAILED, CANCELLED
	}

	public TourState {
		steps = List.copyOf(steps);
	}

	static TourState none() {
		return new TourState(Phase.NONE, List.of(), Optional.empty(), Optional.empty());
	}

	static TourState begin() {
		return new TourState(Phase.RUNNING, List.of(), Optional.empty(), Optional.empty());
	}

	TourState started(String title) {
		return new TourState(phase, steps, Optional.of(title), trouble);
	}

	TourState finished(TourStep step) {
		return new TourState(phase, Stream.concat(steps.stream(), Stream.of(step)).toList(), Optional.empty(), trouble);
	}

	TourState ended(Phase end) {
		return new TourState(end, steps, Optional.empty(), trouble);
	}
}
