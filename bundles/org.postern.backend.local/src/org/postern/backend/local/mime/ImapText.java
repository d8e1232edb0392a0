package org.postern.backend.local.mime;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Text as IMAP writes it (RFC 9051 section 4.3): NIL, quoted, or a literal where it cannot be quoted. */
final class ImapText {

	static final String NIL = "NIL";

	private ImapText() {
	}

	static String of(Optional<String> text) {
		return text.map(ImapText::of).orElse(NIL);
	}

	static String of(String text) {
		if (text.chars().anyMatch(character -> character == '\r' || character == '\n' || character == 0 || character > 126)) {
			return "{" + text.length() + "}\r\n" + text;
		}
		return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
	}

	static String parameters(Map<String, String> parameters) {
		return parameters.isEmpty() ? NIL
				: parameters.entrySet().stream().map(entry -> of(entry.getKey()) + " " + of(entry.getValue()))
						.collect(Collectors.joining(" ", "(", ")"));
	}
}
