package org.postern.net;

import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;

/** What a greeting that is no welcome means. */
record GreetingFindings(Reply reply) {

	Finding later() {
		return Finding.of("greeting.later", Severity.WARNING, "The server says: later.",
				"It is alive and takes no connection now: it is overloaded, limits how many connections an address may have, "
						+ "or delays strangers on purpose. This is not broken.",
				"Try again in some minutes; if it stays, look at the server's log.").withEvidence(reply.lines());
	}

	Finding refused() {
		return Finding.of("greeting.refused", Severity.ERROR, "The server refuses to talk to this address.",
				"It answers, and turns this client away: a block list, an access rule, or no service here.",
				"Read the server's words below; take the client's address off the list if it stands there wrongly.")
				.withEvidence(reply.lines());
	}

	Finding unexpected(String protocol) {
		return Finding.of("greeting.unexpected", Severity.ERROR,
				"What answers does not speak " + protocol.toUpperCase(java.util.Locale.ROOT) + ".",
				"The port belongs to another service, or something on the way answers in the server's place.",
				"Check what listens on this port, and whether a proxy or antivirus product is on the way.")
				.withEvidence(reply.lines());
	}
}
