package org.postern.profiles;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.postern.api.profile.FormatException;

/**
 * Reads one JSON text (RFC 8259): the members of an object and of objects inside it, passing over arrays, or an array
 * of values and arrays.
 */
final class JsonText {

	private static final int MAXIMUM_DEPTH = 64;

	private final String name;
	private final String text;
	private int at;

	JsonText(String name, String text) {
		this.name = name;
		this.text = text;
	}

	/** Texts and plain values by their names in lower case, those of inner objects as {@code outer.inner}. */
	Map<String, String> object() throws FormatException {
		Map<String, String> members = new HashMap<>();
		object("", members, 1);
		return members;
	}

	/** The items of an array; what follows it must be white space. */
	JsonItem.Items array() throws FormatException {
		JsonItem.Items items = items(1);
		if (!text.substring(at).isBlank()) {
			throw problem("nothing more");
		}
		return items;
	}

	private JsonItem.Items items(int depth) throws FormatException {
		if (depth > MAXIMUM_DEPTH) {
			throw problem("less nesting");
		}
		List<JsonItem> items = new ArrayList<>();
		require('[');
		while (peek() != ']') {
			items.add(item(depth));
			if (peek() == ',') {
				at++;
			} else if (peek() != ']') {
				throw problem("',' or ']'");
			}
		}
		at++;
		return new JsonItem.Items(items);
	}

	private JsonItem item(int depth) throws FormatException {
		return switch (peek()) {
			case '"' -> new JsonItem.Value(string());
			case '[' -> items(depth + 1);
			default -> new JsonItem.Value(plain());
		};
	}

	private void object(String outer, Map<String, String> members, int depth) throws FormatException {
		if (depth > MAXIMUM_DEPTH) {
			throw problem("less nesting");
		}
		require('{');
		while (peek() != '}') {
			String member = outer + string().toLowerCase(Locale.ROOT);
			require(':');
			value(member, members, depth);
			if (peek() == ',') {
				at++;
			} else if (peek() != '}') {
				throw problem("',' or '}'");
			}
		}
		at++;
	}

	private void value(String member, Map<String, String> members, int depth) throws FormatException {
		switch (peek()) {
			case '"' -> members.put(member, string());
			case '{' -> object(member + ".", members, depth + 1);
			case '[' -> skip();
			default -> members.put(member, plain());
		}
	}

	private void skip() throws FormatException {
		int depth = 0;
		do {
			switch (peek()) {
				case '{', '[' -> depth++;
				case '}', ']' -> depth--;
				default -> { }
			}
			if (depth > MAXIMUM_DEPTH) {
				throw problem("less nesting");
			}
			if (text.charAt(at) == '"') {
				string();
			} else {
				at++;
			}
		} while (depth > 0);
	}

	private String plain() throws FormatException {
		int start = at;
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
			at++;
		}
		if (at == start) {
			throw problem("a value");
		}
		return text.substring(start, at);
	}

	private String string() throws FormatException {
		require('"');
		StringBuilder read = new StringBuilder();
		while (next() != '"') {
			read.append(text.charAt(at) == '\\' ? escaped() : text.charAt(at));
			at++;
		}
		at++;
		return read.toString();
	}

	private char escaped() throws FormatException {
		at++;
		return switch (next()) {
			case 'n' -> '\n';
			case 't' -> '\t';
			case 'r' -> '\r';
			case 'b' -> '\b';
			case 'f' -> '\f';
			case 'u' -> unicode();
			default -> text.charAt(at);
		};
	}

	private char unicode() throws FormatException {
		int end = at + 5;
		if (end > text.length() || !text.substring(at + 1, end).matches("[0-9A-Fa-f]{4}")) {
			throw problem("four digits after \\u");
		}
		char read = (char) Integer.parseInt(text.substring(at + 1, end), 16);
		at = end - 1;
		return read;
	}

	/** A text as JSON writes it. */
	static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach(unit -> quoted.append(unit < 0x20 || unit == '"' || unit == '\\'
				? String.format(Locale.ROOT, "\\u%04x", unit) : String.valueOf((char) unit)));
		return quoted.append('"').toString();
	}

	private char next() throws FormatException {
		if (at >= text.length()) {
			throw problem("more");
		}
		return text.charAt(at);
	}

	private char peek() throws FormatException {
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		return next();
	}

	private void require(char wanted) throws FormatException {
		if (peek() != wanted) {
			throw problem("'" + wanted + "'");
		}
		at++;
	}

	private FormatException problem(String wanted) {
		return new FormatException(name + ", character " + (at + 1) + ": this is not the JSON that belongs here; " + wanted
				+ " is expected here");
	}
}
