package org.postern.profiles;

import java.util.List;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Security;

/**
 * Whether a client that guesses the security from the port, as Thunderbird does with Autodiscover, would guess wrong.
 * Such a server is better not announced there: 2525 with STARTTLS would be taken for implicit TLS.
 */
record Misread(Endpoint server) {

	boolean happens() {
		Security guessed = AutodiscoverSecurity.AS_THUNDERBIRD.of(server.port(), Optional.empty(),
				server.security() != Security.NONE);
		return guessed == Security.IMPLICIT_TLS != (server.security() == Security.IMPLICIT_TLS);
	}

	Finding finding() {
		return Finding.of("profile.autodiscover-misread", Severity.WARNING,
				server.describe() + " is left out of Autodiscover, where it would be misread.",
				"Thunderbird ignores the element Encryption and guesses from the port: 25, 110, 143 and 587 are taken for "
						+ "STARTTLS, every other port for implicit TLS.",
				"Nothing is wrong with the server; autoconfig, DNS and the set-up page announce this port.")
				.withEvidence(List.of(server.describe())).at(server.protocol() + ":" + server.port());
	}
}
