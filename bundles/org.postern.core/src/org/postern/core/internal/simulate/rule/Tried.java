package org.postern.core.internal.simulate.rule;

import java.util.List;

import org.postern.core.simulate.Attempt;
import org.postern.core.simulate.Ending;
import org.postern.core.simulate.Method;
import org.postern.core.simulate.Outcome;

/** What came close to settings, as evidence; what is not there, or guessed in vain, tells nothing. */
final class Tried {

	private Tried() {
	}

	static List<String> words(Ending ending) {
		return ending.attempts().stream().filter(Tried::isTelling)
				.map(attempt -> attempt.target() + ": " + attempt.outcome().describe()).toList();
	}

	private static boolean isTelling(Attempt attempt) {
		return attempt.method() != Method.GUESS && switch (attempt.outcome()) {
			case Outcome.NotThere none -> false;
			case Outcome.NotAsked left -> false;
			default -> true;
		};
	}
}
