package org.postern.core.internal.probe.rule;

import java.util.List;
import java.util.stream.Stream;

import org.postern.net.session.LoginAttempt;
import org.postern.net.status.StatusMeaning;
import org.postern.net.status.StatusTable;

/** What a server said to a login, and what it means. */
final class LoginEvidence {

	private LoginEvidence() {
	}

	static List<String> of(LoginAttempt attempt) {
		StatusTable codes = new StatusTable();
		Stream<String> meanings = attempt.reply().stream().flatMap(line -> codes.explain(line.strip()).stream())
				.map(StatusMeaning::sentence).distinct();
		return Stream.of(Stream.of("The server said: " + words(attempt)), attempt.note().stream(), meanings)
				.flatMap(part -> part).toList();
	}

	static String line(LoginAttempt attempt) {
		return attempt.way() + ": " + words(attempt);
	}

	private static String words(LoginAttempt attempt) {
		return String.join(" / ", attempt.reply());
	}
}
