package org.postern.protocol.managesieve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;

/** A ManageSieve server that keeps scripts in memory, and does otherwise where a test says so. */
final class StubSieveServer implements Loopback.Handler {

	private static final Pattern COMMAND = Pattern.compile("([A-Z]+)(?: \"([^\"]*)\")?.*?(?:\\{([0-9]+)\\+\\})?");

	final Map<String, String> scripts = new ConcurrentHashMap<>(Map.of("mine", "keep;"));
	/** Answers by command, instead of what is right; {@code RESET} breaks the connection off. */
	final Map<String, String> otherwise = new LinkedHashMap<>();
	String active = "mine";
	/** Becomes active with the next script that is stored. */
	String activatedByPut = "mine";

	@Override
	public void serve(Peer peer) throws Exception {
		capabilities(peer);
		while (true) {
			Matcher command = COMMAND.matcher(peer.hear());
			if (command.matches()) {
				String text = command.group(3) == null ? "" : literal(peer, Integer.parseInt(command.group(3)));
				String special = otherwise.getOrDefault(command.group(1), "");
				if (special.equals("RESET")) {
					otherwise.remove(command.group(1));
					peer.reset();
					return;
				}
				if (special.isEmpty()) {
					answer(peer, command.group(1), command.group(2), text);
				} else {
					peer.say(special);
				}
			}
		}
	}

	private static String literal(Peer peer, int size) throws Exception {
		StringBuilder text = new StringBuilder();
		while (text.length() < size) {
			text.append(peer.hear()).append(text.length() < size ? "\r\n" : "");
		}
		return text.substring(0, size);
	}

	private void answer(Peer peer, String command, String name, String text) throws Exception {
		switch (command) {
			case "CAPABILITY" -> capabilities(peer);
			case "LISTSCRIPTS" -> list(peer);
			case "GETSCRIPT" -> get(peer, name);
			case "CHECKSCRIPT" -> peer.say(text.contains("keep;") ? "OK" : "NO \"line 1: error\"");
			case "PUTSCRIPT" -> {
				scripts.put(name, text);
				active = activatedByPut;
				peer.say("OK");
			}
			case "DELETESCRIPT" -> peer.say(scripts.remove(name) == null ? "NO (NONEXISTENT)" : "OK");
			default -> peer.say("OK");
		}
	}

	private static void capabilities(Peer peer) throws Exception {
		peer.say("\"IMPLEMENTATION\" \"stub\"");
		peer.say("\"SIEVE\" \"fileinto\"");
		peer.say("\"SASL\" \"PLAIN\"");
		peer.say("\"VERSION\" \"1.0\"");
		peer.say("OK");
	}

	private void list(Peer peer) throws Exception {
		for (String name : scripts.keySet()) {
			peer.say("\"" + name + "\"" + (name.equals(active) ? " ACTIVE" : ""));
		}
		peer.say("OK");
	}

	private void get(Peer peer, String name) throws Exception {
		String text = scripts.get(name);
		peer.say("{" + text.length() + "}");
		peer.say(text);
		peer.say("OK");
	}
}
