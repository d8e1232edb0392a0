package org.postern.net.sasl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

import org.postern.api.secret.Secret;

/** Text as the bytes that mechanisms exchange. */
final class Bytes {

	private Bytes() {
	}

	static byte[] of(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** The caller wipes what it gets. */
	static byte[] of(Secret secret) {
		return secret.use(characters -> encode(CharBuffer.wrap(characters)));
	}

	/** Composed as SASLprep wants it (RFC 4013), so that an umlaut typed in two ways is the same password. */
	static byte[] prepared(Secret secret) {
		return secret.use(characters -> encode(CharBuffer.wrap(
				Normalizer.normalize(CharBuffer.wrap(characters), Normalizer.Form.NFKC))));
	}

	private static byte[] encode(CharBuffer characters) {
		ByteBuffer encoded = StandardCharsets.UTF_8.encode(characters);
		byte[] bytes = new byte[encoded.remaining()];
		encoded.get(bytes);
		Arrays.fill(encoded.array(), (byte) 0);
		return bytes;
	}

	static byte[] join(byte[]... parts) {
		ByteBuffer joined = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
		Arrays.stream(parts).forEach(joined::put);
		return joined.array();
	}
}
