package org.postern.api.model;

import java.util.Arrays;
import java.util.Optional;

/** What a listener is for. */
public enum Role {

	/** Reading mail: POP3, IMAP. */
	ACCESS("access", "reading mail"),
	/** Taking mail from other servers (RFC 5321). */
	RELAY("relay", "mail between servers"),
	/** Taking mail from the server's own users (RFC 6409). */
	SUBMISSION("submission", "sending by users"),
	/** Stands in for another port that a client's network may filter. */
	FALLBACK("fallback", "stand-in for a filtered port");

	private final String key;
	private final String label;

	Role(String key, String label) {
		this.key = key;
		this.label = label;
	}

	/** The word used in site files and on the command line. */
	public String key() {
		return key;
	}

	/** The words shown to people. */
	public String label() {
		return label;
	}

	public static Optional<Role> ofKey(String key) {
		return Arrays.stream(values()).filter(value -> value.key.equals(key)).findFirst();
	}
}
