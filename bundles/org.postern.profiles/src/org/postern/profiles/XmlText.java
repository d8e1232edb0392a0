package org.postern.profiles;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML. Whatever text it is given, the outcome is well-formed. */
final class XmlText {

	private final StringBuilder text = new StringBuilder();
	private final Deque<String> open = new ArrayDeque<>();

	/** Begins an element. @param attributes name and value by turns */
	XmlText open(String name, String... attributes) {
		indent().append(tag(name, attributes)).append(">\n");
		open.push(name);
		return this;
	}

	XmlText close() {
		String name = open.pop();
		indent().append("</").append(name).append(">\n");
		return this;
	}

	/** An element with text on one line; never written as an empty tag, which HTML would take for a begun one. */
	XmlText leaf(String name, String content, String... attributes) {
		indent().append(tag(name, attributes)).append('>').append(escape(content)).append("</").append(name)
				.append(">\n");
		return this;
	}

	/** An element that is always empty. */
	XmlText empty(String name, String... attributes) {
		indent().append(tag(name, attributes)).append("/>\n");
		return this;
	}

	/** Text that is known to be well-formed as it is. */
	XmlText raw(String wellFormed) {
		text.append(wellFormed);
		return this;
	}

	@Override
	public String toString() {
		return text.toString();
	}

	private StringBuilder indent() {
		return text.append("  ".repeat(open.size()));
	}

	private static String tag(String name, String... attributes) {
		StringBuilder tag = new StringBuilder("<").append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			tag.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
		}
		return tag.toString();
	}

	private static String escape(String content) {
		return isPlain(content) ? content : escapeEach(content);
	}

	/** Nearly everything is, and it is escaped for every client that asks. */
	private static boolean isPlain(String content) {
		for (int at = 0; at < content.length(); at++) {
			char character = content.charAt(at);
			if (character < 0x20 || character > 0x7E || character == '&' || character == '<' || character == '>'
					|| character == '"') {
				return false;
			}
		}
		return true;
	}

	private static String escapeEach(String content) {
		StringBuilder escaped = new StringBuilder(content.length());
		content.codePoints().forEach(point -> append(escaped, point));
		return escaped.toString();
	}

	private static void append(StringBuilder to, int point) {
		switch (point) {
			case '&' -> to.append("&amp;");
			case '<' -> to.append("&lt;");
			case '>' -> to.append("&gt;");
			case '"' -> to.append("&quot;");
			case '\t', '\n', '\r' -> to.append("&#").append(point).append(';');
			default -> to.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
		}
	}

	/** XML 1.0 section 2.2, production Char. */
	private static boolean isAllowed(int point) {
		return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
	}
}
