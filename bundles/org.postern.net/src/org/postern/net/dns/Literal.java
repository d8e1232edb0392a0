package org.postern.net.dns;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that are written as such. */
final class Literal {

	private static final Pattern FOUR_NUMBERS = Pattern.compile("\\d+(\\.\\d+){3}");

	private Literal() {
	}

	/** Whether it is meant as an address, well written or not. */
	static boolean isMeant(String host) {
		return host.contains(":") || FOUR_NUMBERS.matcher(host).matches();
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
