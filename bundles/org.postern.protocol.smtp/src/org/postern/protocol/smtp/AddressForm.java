package org.postern.protocol.smtp;

/** How a recipient elsewhere is written. Nothing is ever sent to it; example.com is reserved (RFC 2606). */
enum AddressForm {

	NULL_SENDER("plain, from the empty sender", "", "%u@%d"),
	STRANGER("plain, from a stranger", "%u@example.org", "%u@%d"),
	OWN_SENDER("plain, from an address of the server", "postmaster@%h", "%u@%d"),
	PERCENT("percent hack", "", "%u%%d@%h"),
	QUOTED("in quotes", "", "\"%u@%d\""),
	QUOTED_HERE("in quotes at the server's name", "", "\"%u@%d\"@%h"),
	SOURCE_ROUTE("source route", "", "@%h:%u@%d"),
	BANG("bang path", "", "%d!%u"),
	BANG_HERE("bang path at the server's name", "", "%d!%u@%h");

	private static final String USER = "postern-relay-test";
	private static final String DOMAIN = "example.com";

	private final String label;
	private final String sender;
	private final String recipient;

	AddressForm(String label, String sender, String recipient) {
		this.label = label;
		this.sender = sender;
		this.recipient = recipient;
	}

	String label() {
		return label;
	}

	/** Whether an address is written as everyone writes it, so that nothing but relaying can be meant. */
	boolean isPlain() {
		return this == NULL_SENDER || this == STRANGER || this == OWN_SENDER;
	}

	/** @param host the server's name */
	String sender(String host) {
		return fill(sender, host);
	}

	/** @param host the server's name */
	String recipient(String host) {
		return fill(recipient, host);
	}

	private static String fill(String pattern, String host) {
		return pattern.replace("%u", USER).replace("%%d", "%" + DOMAIN).replace("%d", DOMAIN).replace("%h", host);
	}
}
