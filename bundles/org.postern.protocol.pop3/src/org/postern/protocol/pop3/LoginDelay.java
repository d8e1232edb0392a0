package org.postern.protocol.pop3;

import java.util.List;

/**
 * How long a client shall wait between two logins (RFC 2449 section 6.5).
 *
 * @param seconds at least
 * @param byUser  whether users differ
 */
record LoginDelay(int seconds, boolean byUser) {

	/** @return 0 seconds where the parameter is no number */
	static LoginDelay of(List<String> parameters) {
		int seconds = parameters.stream().findFirst().filter(first -> first.matches("[0-9]{1,9}"))
				.map(Integer::parseInt).orElse(0);
		return new LoginDelay(seconds, parameters.size() > 1 && parameters.get(1).equalsIgnoreCase("USER"));
	}
}
