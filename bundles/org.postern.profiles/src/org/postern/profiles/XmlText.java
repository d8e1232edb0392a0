package org.postern.profiles;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** Writes indented XML. Whatever text it is given, the outcome is well-formed. */
final class XmlText {

	/** Room for what most documents have, and most parts of them, so that it need not grow. */
	private static final int USUAL_LENGTH = 2_000;
	private static final int USUAL_PART = 500;

	private final StringBuilder text;
	private final Deque<String> open = new ArrayDeque<>();
	private final int depth;

	XmlText() {
		this(0, USUAL_LENGTH);
	}

	/** A part of a document. @param depth how many elements are open around it */
	XmlText(int depth) {
		this(depth, USUAL_PART);
	}

	private XmlText(int depth, int length) {
		this.depth = depth;
		this.text = new StringBuilder(length);
	}

	/** Begins an element. @param attributes name and value by turns */
	XmlText open(String name, String... attributes) {
		begin(name, attributes).append(">\n");
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
		begin(name, attributes).append('>');
		escape(content);
		text.append("</").append(name).append(">\n");
		return this;
	}

	/** An element that is always empty. */
	XmlText empty(String name, String... attributes) {
		begin(name, attributes).append("/>\n");
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

	byte[] utf8() {
		return toString().getBytes(StandardCharsets.UTF_8);
	}

	private StringBuilder indent() {
		for (int level = 0; level < depth + open.size(); level++) {
			text.append("  ");
		}
		return text;
	}

	private StringBuilder begin(String name, String... attributes) {
		indent().append('<').append(name);
		for (int i = 0; i < attributes.length; i += 2) {
			text.append(' ').append(attributes[i]).append("=\"");
			escape(attributes[i + 1]);
			text.append('"');
		}
		return text;
	}

	private void escape(String content) {
		text.append(escaped(content));
	}

	/** Content of an element or an attribute, as it stands in a document. */
	static String escaped(String content) {
		return isPlain(content) ? content
				: content.codePoints().mapToObj(XmlText::escaped).collect(Collectors.joining());
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

	private static String escaped(int point) {
		return switch (point) {
			case '&' -> "&amp;";
			case '<' -> "&lt;";
			case '>' -> "&gt;";
			case '"' -> "&quot;";
			case '\t', '\n', '\r' -> "&#" + point + ';';
			default -> Character.toString(isAllowed(point) ? point : 0xFFFD);
		};
	}

	/** XML 1.0 section 2.2, production Char. */
	private static boolean isAllowed(int point) {
		return point >= 0x20 && point <= 0xD7FF || point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
	}
}
