package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Locale;

import org.postern.api.finding.Finding;
import org.postern.api.rule.RuleInfo;
import org.postern.core.simulate.ServerChoice;

/** What rules about a choice have in common. */
final class Choices {

	private static final String ENCRYPTION = ", Encryption ";

	private Choices() {
	}

	/** @param what happens to the program: the rest of a sentence */
	static Finding finding(RuleInfo info, ServerChoice choice, String what) {
		List<String> said = choice.server().said().isEmpty() ? List.of() : List.of("read from: " + choice.server().said());
		return info.finding(choice.program().label() + what).at(choice.program().label()).withEvidence(said);
	}

	/** The word of Autodiscover's Encryption, in capitals; empty where it was not said. */
	static String encryption(ServerChoice choice) {
		String said = choice.server().said();
		int at = said.indexOf(ENCRYPTION);
		return at < 0 ? "" : said.substring(at + ENCRYPTION.length()).toUpperCase(Locale.ROOT);
	}
}
