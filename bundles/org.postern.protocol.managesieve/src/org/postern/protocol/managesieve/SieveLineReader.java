package org.postern.protocol.managesieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postern.net.OversizedReplyException;
import org.postern.net.Wire;
import org.postern.protocol.managesieve.SieveLine.Kind;
import org.postern.protocol.managesieve.SieveLine.Token;

/** Reads a line of an answer, and what follows it where it ends with a literal. */
final class SieveLineReader {

	private static final int LONGEST_LITERAL = 65_536;
	private static final Pattern NEXT = Pattern
			.compile(" *(?:\"((?:[^\"\\\\]|\\\\.)*)\"|\\{([0-9]{1,9})\\+?\\}$|([()])|([^ ()\"]+)|(\".*))");

	private final Wire wire;
	private final StringBuilder said = new StringBuilder();
	private final List<Token> tokens = new ArrayList<>();

	SieveLineReader(Wire wire) {
		this.wire = wire;
	}

	SieveLine read() throws IOException {
		String line = wire.readLine();
		Matcher next = NEXT.matcher(line);
		while (next.lookingAt()) {
			String rest = line.substring(next.end());
			if (next.group(2) != null) {
				rest = literal(Integer.parseInt(next.group(2)));
			} else {
				said.append(next.group());
				tokens.add(token(next));
			}
			line = rest;
			next = NEXT.matcher(line);
		}
		return new SieveLine(said.toString(), tokens);
	}

	/** @return what stands behind the literal */
	private String literal(int size) throws IOException {
		if (size > LONGEST_LITERAL) {
			throw new OversizedReplyException("A literal of " + size + " bytes");
		}
		StringBuilder text = new StringBuilder(wire.readLine());
		while (text.length() < size) {
			text.append("\r\n").append(wire.readLine());
		}
		String content = text.substring(0, size);
		said.append(" \"").append(content).append('"');
		tokens.add(new Token(Kind.STRING, content));
		return text.substring(size);
	}

	private static Token token(Matcher found) {
		if (found.group(1) != null) {
			return new Token(Kind.STRING, found.group(1).replaceAll("\\\\(.)", "$1"));
		}
		if (found.group(3) != null) {
			return new Token(found.group(3).equals("(") ? Kind.OPEN : Kind.CLOSE, found.group(3));
		}
		return new Token(Kind.WORD, found.group(4) != null ? found.group(4) : found.group(5));
	}
}
