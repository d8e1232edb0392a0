package org.postern.protocol.smtp;

import java.util.ArrayList;
import java.util.List;

import org.postern.net.status.StatusMeaning;
import org.postern.net.status.StatusTable;

/** Envelopes and answers, and what the codes in them mean. */
final class RelayEvidence {

	private RelayEvidence() {
	}

	static List<String> of(List<RelayAttempt> attempts) {
		StatusTable table = new StatusTable();
		List<String> evidence = new ArrayList<>(attempts.stream().map(RelayAttempt::line).toList());
		attempts.stream().filter(attempt -> !attempt.isAccepted()).flatMap(attempt -> attempt.rcpt().orElse(attempt.mail()).lines().stream())
				.flatMap(line -> table.explain(line).stream()).map(StatusMeaning::sentence).distinct()
				.forEach(evidence::add);
		return evidence;
	}
}
