package org.postern.backend.exim;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Exim offers at a port, by what its own expressions come to there.
 *
 * @param tls            whether STARTTLS is offered
 * @param cleartextLogin whether AUTH is offered without TLS
 * @param tlsLogin       whether AUTH is offered under TLS
 */
record PortOffer(boolean tls, boolean cleartextLogin, boolean tlsLogin) {

	private static final Pattern PORT = variable("received_port|interface_port");
	private static final Pattern CIPHER = variable("tls_in_cipher|tls_cipher");
	private static final List<String> NOTHING = List.of("", "no", "!*");

	/** In either spelling: {@code $name}, <code>${name}</code>. */
	private static Pattern variable(String names) {
		return Pattern.compile("\\$(?:\\{(?:" + names + ")\\}|(?:" + names + ")\\b)");
	}

	/** What to ask Exim about a port: names and expressions, a line each. */
	static String questions(int port, Map<String, String> options) {
		String login = options.getOrDefault("auth_advertise_hosts", "").strip();
		return question("tls-" + port, options.getOrDefault("tls_advertise_hosts", "").strip(), port, "")
				+ question("cleartext-" + port, login, port, "") + question("login-" + port, login, port, "TLS");
	}

	private static String question(String name, String expression, int port, String cipher) {
		String asked = CIPHER.matcher(PORT.matcher(expression).replaceAll(String.valueOf(port))).replaceAll(cipher);
		return name + "\n" + asked.replace('\n', ' ') + "\n";
	}

	/** Hosts are left out of account: what is offered to some is offered. */
	static PortOffer of(int port, Map<String, String> answers) {
		return new PortOffer(offers(answers, "tls-" + port), offers(answers, "cleartext-" + port),
				offers(answers, "login-" + port));
	}

	private static boolean offers(Map<String, String> answers, String name) {
		return !NOTHING.contains(answers.getOrDefault(name, "").strip());
	}
}
