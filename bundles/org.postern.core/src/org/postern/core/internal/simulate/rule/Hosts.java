package org.postern.core.internal.simulate.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.postern.core.simulate.ServerChoice;

/** Compares hosts as the DNS does. */
final class Hosts {

	private Hosts() {
	}

	static String normal(String host) {
		return host.toLowerCase(Locale.ROOT);
	}

	/** The hosts that the policy means clients to use. */
	static List<String> meant(ServerChoice choice) {
		return choice.meant().stream()
				.flatMap(profile -> Stream.concat(profile.incoming().stream(), profile.outgoing().stream()))
				.map(endpoint -> normal(endpoint.host())).distinct().toList();
	}
}
