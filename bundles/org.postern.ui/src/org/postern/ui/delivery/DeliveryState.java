package org.postern.ui.delivery;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The deliveries as they are now.
 *
 * @param phase   whether they run
 * @param title   what is done, for people
 * @param lines   each place or user
 * @param run     the push that can be taken up again
 * @param trouble why it could not be done, with the remedy
 */
public record DeliveryState(Phase phase, String title, List<DeliveryLine> lines, Optional<String> run,
		Optional<String> trouble) {

	/** Where deliveries are. */
	public enum Phase {
		NONE, RUNNING, ENDED, CANCELLED, IMPOSSIBLE
	}

	public DeliveryState {
		Objects.requireNonNull(phase);
		Objects.requireNonNull(title);
		lines = List.copyOf(lines);
		Objects.requireNonNull(run);
		Objects.requireNonNull(trouble);
	}

	static DeliveryState none() {
		return new DeliveryState(Phase.NONE, "", List.of(), Optional.empty(), Optional.empty());
	}

	static DeliveryState begin(String title, List<DeliveryLine> lines) {
		return new DeliveryState(Phase.RUNNING, title, lines, Optional.empty(), Optional.empty());
	}

	DeliveryState with(List<DeliveryLine> next) {
		return new DeliveryState(phase, title, next, run, trouble);
	}

	DeliveryState in(Phase next) {
		return new DeliveryState(next, title, lines, run, trouble);
	}

	DeliveryState of(Optional<String> open) {
		return new DeliveryState(phase, title, lines, open, trouble);
	}

	static DeliveryState impossible(String title, String why) {
		return new DeliveryState(Phase.IMPOSSIBLE, title, List.of(), Optional.empty(), Optional.of(why));
	}

	/** How many lines have come to their end. */
	public long done() {
		return lines.stream().filter(line -> !line.status().isOpen()).count();
	}

	/** How many lines somebody has to look at. */
	public long troubles() {
		return lines.stream().filter(line -> line.status().isTrouble()).count();
	}
}
