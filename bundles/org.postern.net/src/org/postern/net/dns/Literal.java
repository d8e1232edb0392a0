package org.postern.net.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Addresses that are written as such. */
final class Literal {

	private Literal() {
	}

	/** Whether it is meant as an address, well written or not. */
	static boolean isMeant(String host) {
		return host.contains(":") || host.matches("\\d+(\\.\\d+){3}");
	}

	/** Never asks anybody. */
	static Optional<InetAddress> parse(String text) {
		if (!isMeant(text)) {
			return Optional.empty();
		}
		try {
			return Optional.of(InetAddress.getByName(text));
		} catch (UnknownHostException e) {
			return Optional.empty();
		}
	}
}
