package org.postern.backend.local.pop3;

import java.util.ArrayList;
import java.util.List;

import org.postern.api.model.PortPolicy;

/** What {@code CAPA} answers (RFC 2449). */
record Pop3Capabilities(PortPolicy policy) {

	List<String> lines(boolean offersTls, boolean mayLogIn) {
		List<String> lines = new ArrayList<>(List.of("TOP", "UIDL", "RESP-CODES", "AUTH-RESP-CODE", "PIPELINING"));
		if (offersTls) {
			lines.add("STLS");
		}
		if (mayLogIn) {
			lines.add("USER");
			lines.add("SASL PLAIN");
		}
		lines.add("EXPIRE " + policy.retention().announcedDays().map(String::valueOf).orElse("NEVER"));
		lines.add("IMPLEMENTATION Postern");
		return lines;
	}
}
