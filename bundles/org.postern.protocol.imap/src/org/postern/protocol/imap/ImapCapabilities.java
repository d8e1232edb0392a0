package org.postern.protocol.imap;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.postern.net.Capabilities;
import org.postern.net.Capability;

/** Reads {@code CAPABILITY} (RFC 9051 section 7.2.2), as an answer or in a response code. */
final class ImapCapabilities {

	private static final String UNTAGGED = "* CAPABILITY ";
	private static final Pattern SPACES = Pattern.compile(" +");

	private ImapCapabilities() {
	}

	/** @param lines of an answer, among which those of the list are looked for */
	static Capabilities of(List<String> lines) {
		return ofWords(lines.stream().filter(line -> line.toUpperCase(Locale.ROOT).startsWith(UNTAGGED))
				.flatMap(line -> words(line.substring(UNTAGGED.length())).stream()).toList());
	}

	/** The words of a list. */
	static List<String> words(String list) {
		return List.of(SPACES.split(list.strip()));
	}

	static Capabilities ofWords(List<String> words) {
		List<Capability> all = words.stream().filter(word -> !word.isEmpty()).map(Capability::ofPair).toList();
		List<String> mechanisms = all.stream().filter(word -> word.name().equals("AUTH"))
				.flatMap(auth -> auth.parameters().stream()).toList();
		boolean disabled = has(all, "LOGINDISABLED");
		return new Capabilities(all, has(all, "STARTTLS"), !disabled || !mechanisms.isEmpty(), mechanisms, true);
	}

	private static boolean has(List<Capability> all, String name) {
		return all.stream().anyMatch(capability -> capability.name().equals(name));
	}
}
