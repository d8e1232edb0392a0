package org.postern.api.model;

import java.util.Locale;

/**
 * An e-mail address (RFC 5321 mailbox without source routes or quoting).
 *
 * @param localPart the part before the last {@code @}
 * @param domain    the part behind it, in lower case
 */
public record MailAddress(String localPart, String domain) implements Comparable<MailAddress> {

	private static final String SPECIAL = "@<>,;:\"\\()[]";
	private static final char DELETE = 0x7F;

	/** RFC 5321 section 4.5.3.1: 64 octets of local part, 255 of domain. */
	public MailAddress {
		domain = domain.toLowerCase(Locale.ROOT);
		if (localPart.isEmpty() || localPart.length() > 64 || !isPlain(localPart)) {
			throw new IllegalArgumentException("'" + localPart + "' cannot stand before the @ of an address");
		}
		DomainName.require(domain);
	}

	private static boolean isPlain(String localPart) {
		for (int at = 0; at < localPart.length(); at++) {
			char character = localPart.charAt(at);
			if (character <= ' ' || character == DELETE || SPECIAL.indexOf(character) >= 0) {
				return false;
			}
		}
		return true;
	}

	/** @throws IllegalArgumentException with a message for people if {@code text} is no address */
	public static MailAddress parse(String text) {
		String address = text.strip();
		int at = address.lastIndexOf('@');
		if (at < 1 || at == address.length() - 1) {
			throw new IllegalArgumentException("'" + text + "' is not an address: write name@domain");
		}
		return new MailAddress(address.substring(0, at), address.substring(at + 1));
	}

	@Override
	public int compareTo(MailAddress other) {
		return toString().compareTo(other.toString());
	}

	@Override
	public String toString() {
		return localPart + "@" + domain;
	}
}
