package org.postern.backend.postfixdovecot.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.api.model.Listener;

/**
 * A port that is listened on, as {@code ss -Hltnp} tells it.
 *
 * @param address  where; {@code *}, {@code 0.0.0.0} or {@code ::} for everywhere
 * @param port     1 to 65535
 * @param programs whose it is; empty where the user may not see that
 */
public record BoundPort(String address, int port, Set<String> programs) {

	private static final Pattern LINE = Pattern
			.compile("\\S+\\s+\\d+\\s+\\d+\\s+\\[?([^\\s\\]%]+?)(?:%\\S+?)?\\]?:(\\d+)\\s+\\S+(?:\\s+(.*))?");
	private static final Pattern PROGRAM = Pattern.compile("\\(\"([^\"]+)\"");
	private static final Pattern MAIL_SERVER = Pattern
			.compile("dovecot|[a-z0-9]+-login|imap|pop3|submission|lmtp|auth|master|smtpd|postscreen");
	private static final Pattern EVERYWHERE = Pattern.compile("\\*|0\\.0\\.0\\.0|::|");
	private static final String MAPPED = "::ffff:";
	private static final Pattern LOOPBACK = Pattern.compile("127\\..*|::1");

	public BoundPort {
		programs = Set.copyOf(programs);
	}

	/** @param lines of its output */
	public static List<BoundPort> all(List<String> lines) {
		return lines.stream().map(String::strip).map(LINE::matcher).filter(Matcher::matches)
				.map(line -> new BoundPort(plain(line.group(1)), Integer.parseInt(line.group(2)), programs(line.group(3))))
				.toList();
	}

	/** An address of IPv4 that a program of both families listens at. */
	private static String plain(String address) {
		return address.startsWith(MAPPED) ? address.substring(MAPPED.length()) : address;
	}

	private static Set<String> programs(String users) {
		Set<String> programs = new TreeSet<>();
		if (users != null) {
			PROGRAM.matcher(users).results().forEach(found -> programs.add(found.group(1)));
		}
		return programs;
	}

	/** Whether Postfix or Dovecot may be the one; who cannot be seen may be. */
	public boolean isOfMailServer() {
		return programs.isEmpty() || programs.stream().anyMatch(name -> MAIL_SERVER.matcher(name).matches());
	}

	/** Whether only the server itself reaches it. */
	public boolean isLoopback() {
		return LOOPBACK.matcher(address).matches();
	}

	/** Where a program of the same computer can reach it, as {@code HOST:PORT}. */
	public String reachedAt() {
		if (EVERYWHERE.matcher(address).matches()) {
			return (address.equals("::") ? "[::1]:" : "127.0.0.1:") + port;
		}
		return place(address, port);
	}

	/** Where a listener is, at a real port: {@code ADDRESS:PORT}, or {@code PORT} alone where its address is open. */
	public static String place(Listener listener, int livePort) {
		return address(listener).map(address -> place(address, livePort)).orElse(Integer.toString(livePort));
	}

	private static String place(String address, int port) {
		return (address.contains(":") ? "[" + address + "]:" : address + ":") + port;
	}

	private static Optional<String> address(Listener listener) {
		return listener.bind().filter(bind -> !EVERYWHERE.matcher(bind).matches());
	}

	/** Whether a listener, at a real port, and this want the same place. */
	public boolean isAt(Listener listener, int livePort) {
		return port == livePort && (EVERYWHERE.matcher(address).matches()
				|| address(listener).map(address::equals).orElse(true));
	}
}
