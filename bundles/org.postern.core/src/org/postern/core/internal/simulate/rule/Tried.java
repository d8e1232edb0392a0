package org.postern.core.internal.simulate.rule;

import java.util.List;

import org.postern.core.simulate.Ending;
import org.postern.core.simulate.Outcome;

/** What came close to settings, as evidence; what is simply not there tells nothing. */
final class Tried {

	private Tried() {
	}

	static List<String> words(Ending ending) {
		return ending.attempts().stream().filter(attempt -> isTelling(attempt.outcome()))
				.map(attempt -> attempt.target() + ": " + attempt.outcome().describe()).toList();
	}

	private static boolean isTelling(Outcome outcome) {
		return switch (outcome) {
			case Outcome.NotThere none -> false;
			case Outcome.NotAsked left -> false;
			default -> true;
		};
	}
}
