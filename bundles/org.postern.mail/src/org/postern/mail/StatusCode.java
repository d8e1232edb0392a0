package org.postern.mail;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced status code (RFC 3463).
 *
 * @param text   {@code 5.1.1}
 * @param detail its subject and detail: {@code 1.1}
 */
public record StatusCode(String text, String detail) {

	private static final Pattern CODE = Pattern.compile("\\b[245]\\.(\\d{1,3}\\.\\d{1,3})\\b");

	/** By subject and detail, whatever the class (RFC 3463 section 3). */
	private static final Map<String, String> MEANINGS = Map.ofEntries(Map.entry("1.1", "there is no such mailbox"),
			Map.entry("1.2", "there is no such domain"), Map.entry("1.3", "that is no address"),
			Map.entry("1.6", "the mailbox has moved"), Map.entry("1.8", "the sender's domain does not exist"),
			Map.entry("1.10", "the domain takes no mail"), Map.entry("2.1", "the mailbox is switched off"),
			Map.entry("2.2", "the mailbox is full"), Map.entry("2.3", "the message is too large for the mailbox"),
			Map.entry("3.1", "the server's disk is full"), Map.entry("3.4", "the message is too large for the server"),
			Map.entry("4.1", "the server does not answer"), Map.entry("4.4", "no server for the domain was found"),
			Map.entry("4.5", "the server is too busy"), Map.entry("4.6", "mail goes round in circles"),
			Map.entry("4.7", "it was tried for too long"),
			Map.entry("7.1", "the server does not take mail from this sender or for this recipient"),
			Map.entry("7.8", "the login is wrong"));

	/** The first one that a text names. */
	public static Optional<StatusCode> in(String text) {
		Matcher code = CODE.matcher(text);
		return code.find() ? Optional.of(new StatusCode(code.group(), code.group(1))) : Optional.empty();
	}

	/** What it says, in words. */
	public Optional<String> meaning() {
		return Optional.ofNullable(MEANINGS.get(detail));
	}

	/** For people: {@code 5.1.1 there is no such mailbox}. */
	public String inWords() {
		return meaning().map(words -> text + " " + words).orElse(text);
	}
}
