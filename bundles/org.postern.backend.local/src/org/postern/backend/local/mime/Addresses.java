package org.postern.backend.local.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses of a header field (RFC 5322 section 3.4) as the structures of an IMAP envelope. What is no address is
 * shown as the name of one, so that nobody is passed over.
 */
final class Addresses {

	private final String field;
	private final List<String> structures = new ArrayList<>();
	private final StringBuilder words = new StringBuilder();
	private final StringBuilder comment = new StringBuilder();
	private Optional<String> angle = Optional.empty();

	private Addresses(String field) {
		this.field = field;
	}

	/** {@code NIL}, or the list. */
	static String structure(Optional<String> field) {
		List<String> all = field.map(text -> new Addresses(text).parse()).orElse(List.of());
		return all.isEmpty() ? ImapText.NIL : "(" + String.join("", all) + ")";
	}

	private List<String> parse() {
		int at = 0;
		while (at < field.length()) {
			char next = field.charAt(at);
			at = switch (next) {
				case '"' -> quoted(at);
				case '(' -> comment(at);
				case '<' -> angle(at);
				case ',' -> end(at);
				case ':' -> group(at);
				case ';' -> endGroup(at);
				default -> word(at, next);
			};
		}
		end(at);
		return structures;
	}

	private int word(int at, char next) {
		words.append(next);
		return at + 1;
	}

	/** Without the backslashes that protect what is inside. */
	private int quoted(int begin) {
		int at = begin + 1;
		while (at < field.length() && field.charAt(at) != '"') {
			at += field.charAt(at) == '\\' && at + 1 < field.length() ? 1 : 0;
			words.append(field.charAt(at));
			at++;
		}
		return at + 1;
	}

	/** Comments may hold comments (RFC 5322 section 3.2.2). */
	private int comment(int begin) {
		int depth = 1;
		int at = begin + 1;
		while (at < field.length()) {
			char next = field.charAt(at);
			depth += next == '(' ? 1 : next == ')' ? -1 : 0;
			at++;
			if (depth == 0) {
				return at;
			}
			comment.append(next);
		}
		return at;
	}

	private int angle(int begin) {
		int close = field.indexOf('>', begin);
		int end = close < 0 ? field.length() : close;
		String inside = field.substring(begin + 1, end);
		angle = Optional.of(inside.substring(inside.indexOf(':') + 1).strip());
		return end + 1;
	}

	private int end(int at) {
		String text = words.toString().strip().replaceAll("\\s+", " ");
		String note = comment.toString().strip();
		if (angle.isPresent()) {
			add(text.isEmpty() ? note : text, angle.get());
		} else if (!text.isEmpty()) {
			add(note, text);
		}
		words.setLength(0);
		comment.setLength(0);
		angle = Optional.empty();
		return at + 1;
	}

	private void add(String name, String address) {
		int sign = address.lastIndexOf('@');
		String mailbox = sign < 0 ? address : address.substring(0, sign);
		String host = sign < 0 ? "" : address.substring(sign + 1);
		structures.add("(" + nil(name) + " NIL " + ImapText.of(mailbox.strip()) + " " + ImapText.of(host.strip()) + ")");
	}

	private static String nil(String text) {
		return text.isEmpty() ? ImapText.NIL : ImapText.of(text);
	}

	private int group(int at) {
		structures.add("(NIL NIL " + ImapText.of(words.toString().strip()) + " NIL)");
		words.setLength(0);
		return at + 1;
	}

	private int endGroup(int at) {
		end(at);
		structures.add("(NIL NIL NIL NIL)");
		return at + 1;
	}
}
