package org.postern.core.internal.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.postern.api.secret.Secret;

/**
 * Secrets as lines of text, {@code KEY<tab>SECRET}, with {@code \\ \t \n \r} for what would break a line. Buffers are
 * wiped after use, so that no secret ever is a string.
 */
final class SecretLines {

	private static final String PLAIN = "\\\t\n\r";
	private static final String ESCAPED = "\\tnr";

	private SecretLines() {
	}

	/** Wipes {@code bytes}. */
	static Map<String, Secret> read(byte[] bytes) {
		CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
		Arrays.fill(bytes, (byte) 0);
		Map<String, Secret> secrets = new TreeMap<>();
		try {
			while (text.hasRemaining()) {
				char[] key = word(text, '\t');
				char[] secret = word(text, '\n');
				secrets.put(new String(key), new Secret(secret));
				Arrays.fill(secret, '\0');
			}
		} finally {
			Arrays.fill(text.array(), '\0');
		}
		return secrets;
	}

	private static char[] word(CharBuffer text, char end) {
		char[] word = new char[text.remaining()];
		int length = 0;
		while (text.hasRemaining()) {
			char next = text.get();
			if (next == end) {
				break;
			}
			word[length++] = next == '\\' && text.hasRemaining() ? plain(text.get()) : next;
		}
		char[] result = Arrays.copyOf(word, length);
		Arrays.fill(word, '\0');
		return result;
	}

	private static char plain(char escaped) {
		int special = ESCAPED.indexOf(escaped);
		return special < 0 ? escaped : PLAIN.charAt(special);
	}

	/** The caller wipes the buffer's array. */
	static ByteBuffer write(Map<String, Secret> secrets) {
		int length = secrets.entrySet().stream()
				.mapToInt(entry -> 2 * (entry.getKey().length() + entry.getValue().use(characters -> characters.length)) + 2)
				.sum();
		CharBuffer text = CharBuffer.allocate(length);
		secrets.forEach((key, secret) -> {
			append(text, key.toCharArray());
			text.put('\t');
			secret.use(characters -> append(text, characters));
			text.put('\n');
		});
		try {
			return StandardCharsets.UTF_8.encode(text.flip());
		} finally {
			Arrays.fill(text.array(), '\0');
		}
	}

	private static CharBuffer append(CharBuffer text, char[] characters) {
		for (char character : characters) {
			int special = PLAIN.indexOf(character);
			if (special >= 0) {
				text.put('\\').put(ESCAPED.charAt(special));
			} else {
				text.put(character);
			}
		}
		return text;
	}
}
