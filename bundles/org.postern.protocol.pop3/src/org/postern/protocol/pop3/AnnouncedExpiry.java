package org.postern.protocol.pop3;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Retention;

/** Compares what {@code CAPA} says of {@code EXPIRE} (RFC 2449 section 6.7) with the policy. */
record AnnouncedExpiry(Retention retention) {

	List<Finding> judge(List<String> capabilities) {
		Optional<String> announced = capabilities.stream().map(line -> line.toUpperCase(Locale.ROOT).split(" +"))
				.filter(words -> words.length > 1 && words[0].equals("EXPIRE")).map(words -> words[1]).findFirst();
		String stated = retention.announcedDays().map(String::valueOf).orElse("NEVER");
		if (announced.isEmpty()) {
			return retention.announcedDays().map(days -> List.of(silent(days))).orElse(List.of());
		}
		return announced.get().equals(stated) ? List.of() : List.of(differs(announced.get(), stated));
	}

	private static Finding silent(int days) {
		return Finding.of("capa.expire-not-announced", Severity.INFO,
				"The server does not announce that mail expires after " + days + " days.",
				"Many servers never do; clients learn it from the set-up page and from autoconfig.",
				"Nothing to do.");
	}

	private static Finding differs(String announced, String stated) {
		return Finding.of("capa.expire-differs", Severity.WARNING,
				"The server announces EXPIRE " + announced + "; the policy says " + stated + ".",
				"POP3 programs tell their users, or decide, by what the server announces.",
				"Apply the policy to the server again, or change the policy to what the server does.");
	}
}
