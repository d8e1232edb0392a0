package org.postern.protocol.managesieve;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.postern.net.Wire;

/**
 * A line of a server's answer, the literals in it included (RFC 5804 section 4).
 *
 * @param said   as it came, literals in quotation marks
 * @param tokens in order
 */
record SieveLine(String said, List<Token> tokens) {

	/** What a line consists of. */
	enum Kind {
		STRING, WORD, OPEN, CLOSE
	}

	/**
	 * @param kind what it is
	 * @param text without quotation marks
	 */
	record Token(Kind kind, String text) {
	}

	SieveLine {
		tokens = List.copyOf(tokens);
	}

	static SieveLine read(Wire wire) throws IOException {
		return new SieveLineReader(wire).read();
	}

	/** Whether it begins with a string: a capability, a script, a challenge. */
	boolean isData() {
		return !tokens.isEmpty() && tokens.getFirst().kind() == Kind.STRING;
	}

	/** The word it begins with, in capitals: {@code OK}; empty where it begins otherwise. */
	String word() {
		return tokens.isEmpty() || tokens.getFirst().kind() != Kind.WORD ? ""
				: tokens.getFirst().text().toUpperCase(Locale.ROOT);
	}

	/** Whether a word stands anywhere in it. */
	boolean has(String word) {
		return tokens.stream().anyMatch(token -> token.kind() == Kind.WORD && token.text().equalsIgnoreCase(word));
	}

	/** The strings, in order. */
	List<String> strings() {
		return tokens.stream().filter(token -> token.kind() == Kind.STRING).map(Token::text).toList();
	}

	/** The response code behind the first word, in capitals (RFC 5804 section 1.3): {@code QUOTA/MAXSIZE}. */
	Optional<String> code() {
		boolean coded = tokens.size() > 2 && tokens.get(1).kind() == Kind.OPEN && tokens.get(2).kind() == Kind.WORD;
		return coded ? Optional.of(tokens.get(2).text().toUpperCase(Locale.ROOT)) : Optional.empty();
	}
}
