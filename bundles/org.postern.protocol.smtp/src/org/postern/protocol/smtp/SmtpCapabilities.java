package org.postern.protocol.smtp;

import java.util.List;
import java.util.stream.Stream;

import org.postern.net.Capabilities;
import org.postern.net.Capability;

/** Reads the answer to {@code EHLO} (RFC 5321 section 4.1.1.1). */
final class SmtpCapabilities {

	/** How some servers write AUTH for programs of before RFC 2554. */
	static final String OLD_AUTH = "AUTH=";

	private SmtpCapabilities() {
	}

	/** @param lines behind the first, without their codes */
	static Capabilities of(List<String> lines) {
		List<Capability> all = lines.stream().map(SmtpCapabilities::capability).toList();
		List<String> mechanisms = all.stream().filter(SmtpCapabilities::isAuth)
				.flatMap(auth -> auth.parameters().stream()).toList();
		boolean startTls = all.stream().anyMatch(capability -> capability.name().equals("STARTTLS"));
		return new Capabilities(all, startTls, !mechanisms.isEmpty(), mechanisms, true);
	}

	private static Capability capability(String line) {
		Capability found = Capability.ofWords(line);
		if (!found.name().startsWith(OLD_AUTH)) {
			return found;
		}
		List<String> first = found.name().length() > OLD_AUTH.length()
				? List.of(found.name().substring(OLD_AUTH.length()))
				: List.of();
		return new Capability(line, OLD_AUTH, Stream.concat(first.stream(), found.parameters().stream()).toList());
	}

	private static boolean isAuth(Capability capability) {
		return capability.name().equals("AUTH") || capability.name().equals(OLD_AUTH);
	}
}
