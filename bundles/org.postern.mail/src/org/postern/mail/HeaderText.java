package org.postern.mail;

/** What goes into the header of a message. */
final class HeaderText {

	private HeaderText() {
	}

	/** A line break would begin another header field, or end the header (RFC 5322 section 2.2). */
	static void requireOneLine(String text, String what) {
		if (text.chars().anyMatch(Character::isISOControl)) {
			throw new IllegalArgumentException(what + " has a line break or another control character in it: "
					+ text.replaceAll("\\p{Cntrl}", "?"));
		}
	}
}
