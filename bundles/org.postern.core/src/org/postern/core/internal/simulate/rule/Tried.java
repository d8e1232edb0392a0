package org.postern.core.internal.simulate.rule;

import java.util.List;

import org.postern.core.simulate.Ending;

/** What a program tried, as evidence. */
final class Tried {

	private Tried() {
	}

	static List<String> words(Ending ending) {
		return ending.attempts().stream().map(attempt -> attempt.method().label() + " " + attempt.target() + ": "
				+ attempt.outcome().describe()).toList();
	}
}
