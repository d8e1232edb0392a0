package org.postern.api.secret;

import java.util.Arrays;
import java.util.function.Function;

/** A password or token. It masks itself in text, and is wiped when closed. */
public final class Secret implements AutoCloseable {

	private final char[] characters;

	/** Copies {@code characters}; the caller wipes its own array. */
	public Secret(char[] characters) {
		this.characters = characters.clone();
	}

	public static Secret of(CharSequence text) {
		return new Secret(text.toString().toCharArray());
	}

	/** Lends the characters for one use; the lent copy is wiped afterwards. */
	public <T> T use(Function<char[], T> use) {
		char[] lent = characters.clone();
		try {
			return use.apply(lent);
		} finally {
			Arrays.fill(lent, '\0');
		}
	}

	public boolean isEmpty() {
		return characters.length == 0;
	}

	/** A copy of its own lifetime. */
	public Secret copy() {
		return new Secret(characters);
	}

	@Override
	public void close() {
		Arrays.fill(characters, '\0');
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Secret secret && Arrays.equals(characters, secret.characters);
	}

	@Override
	public int hashCode() {
		return 0;
	}

	@Override
	public String toString() {
		return "********";
	}
}
