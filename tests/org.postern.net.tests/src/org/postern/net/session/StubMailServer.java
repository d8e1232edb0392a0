package org.postern.net.session;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;

/**
 * A well-behaved mail server of a few lines, and what it shall do otherwise: an answer for each command, {@code |} between
 * its lines and {@code TAG} for the tag of IMAP; {@code RESET} breaks off, {@code SILENCE} says nothing more, and {@code FLOOD} talks
 * without end.
 */
final class StubMailServer implements Loopback.Handler {

	private static final Pattern LITERAL = Pattern.compile("\\{([0-9]+)\\}$");
	private static final Map<String, String> IMAP = Map.of("", "TAG OK done", "CAPABILITY",
			"* CAPABILITY IMAP4rev1 IDLE SASL-IR AUTH=PLAIN|TAG OK", "LIST", "* LIST (\\Noselect) \".\" \"\"|TAG OK",
			"LIST \"\" \"*\"", "* LIST () \".\" INBOX|TAG OK", "APPEND", "+ go on", "EXAMINE", "* 4 EXISTS|TAG OK", "FETCH",
			"* 1 FETCH (FLAGS (\\Seen \\Flagged))|TAG OK", "IDLE", "+ idling|* 5 EXISTS", "LOGOUT", "* BYE|TAG OK");
	private static final Map<String, String> POP3 = Map.of("", "+OK", "CAPA", "+OK|USER|UIDL|TOP|.", "STAT", "+OK 2 300",
			"UIDL", "+OK|1 abc|2 def|.", "TOP", "+OK|Subject: second||.");
	private static final Map<String, String> SMTP = Map.of("", "250 ok", "EHLO", "250-mail|250-SIZE 1000|250 AUTH PLAIN",
			"AUTH", "235 in", "MAIL FROM:<anna@example.test> SIZE=1001", "552 5.3.4 too large", "QUIT", "221 bye");

	private final String protocol;
	/** What it does otherwise; {@code 2 UIDL} in the second session only. */
	private final Map<String, String> otherwise;

	StubMailServer(String protocol, Map<String, String> otherwise) {
		this.protocol = protocol;
		this.otherwise = Map.copyOf(otherwise);
	}

	@Override
	public void serve(Peer peer) throws Exception {
		String tag = "";
		peer.say(switch (protocol) {
			case "imap" -> "* OK ready";
			case "pop3" -> "+OK ready";
			default -> "220 ready";
		});
		while (true) {
			String line = peer.hear();
			boolean tagged = protocol.equals("imap") && !line.equals("DONE");
			tag = tagged ? line.split(" ", 2)[0] : tag;
			String command = tagged ? line.substring(tag.length() + 1) : line;
			if (!say(peer, answer(peer.number(), command), tag)) {
				return;
			}
			Matcher literal = LITERAL.matcher(command);
			if (literal.find() && answer(peer.number(), command).startsWith("+")) {
				skip(peer, Integer.parseInt(literal.group(1)));
				say(peer, answer(peer.number(), "LITERAL"), tag);
			}
		}
	}

	private static void skip(Peer peer, int bytes) throws Exception {
		for (int left = bytes + 2; left > 0;) {
			left -= peer.hear().length() + 2;
		}
	}

	private String answer(int session, String command) {
		Map<String, String> answers = new HashMap<>(switch (protocol) {
			case "imap" -> IMAP;
			case "pop3" -> POP3;
			default -> SMTP;
		});
		answers.putAll(otherwise);
		String second = session + " " + command;
		Optional<String> special = longest(answers, second).filter(start -> !start.isEmpty());
		return answers.get(special.orElseGet(() -> longest(answers, command).orElseThrow()));
	}

	private static Optional<String> longest(Map<String, String> answers, String command) {
		return answers.keySet().stream().filter(command::startsWith).max(Comparator.comparingInt(String::length));
	}

	/** @return whether it goes on */
	private static boolean say(Peer peer, String answer, String tag) throws Exception {
		for (String line : answer.split("\\|", -1)) {
			switch (line) {
				case "RESET" -> {
					peer.reset();
					return false;
				}
				case "SILENCE" -> {
					peer.await();
					return false;
				}
				case "FLOOD" -> {
					while (true) {
						peer.say("* 1 and so on");
					}
				}
				default -> peer.say(line.startsWith("TAG") ? tag + line.substring(3) : line);
			}
		}
		return true;
	}
}
