package org.postern.protocol.pop3;

import java.util.List;

import org.postern.net.Capabilities;
import org.postern.net.Capability;

/** Reads the answer to {@code CAPA} (RFC 2449). */
final class Pop3Capabilities {

	private Pop3Capabilities() {
	}

	static Capabilities of(List<String> lines) {
		List<Capability> all = lines.stream().map(Capability::ofWords).toList();
		List<String> mechanisms = all.stream().filter(line -> line.name().equals("SASL"))
				.flatMap(sasl -> sasl.parameters().stream()).toList();
		// SASL with nothing behind it is how Dovecot says that nobody can log in before TLS
		return new Capabilities(all, has(all, "STLS"), has(all, "USER") || !mechanisms.isEmpty(), mechanisms, true);
	}

	private static boolean has(List<Capability> all, String name) {
		return all.stream().anyMatch(capability -> capability.name().equals(name));
	}
}
