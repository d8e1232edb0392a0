package org.postern.net.sasl;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a server says first in SCRAM (RFC 5802 section 5.1).
 *
 * @param text       as it came
 * @param nonce      the client's with the server's behind it
 * @param salt       of the password
 * @param iterations 1 to 500,000: more would keep a client busy for longer than a user waits
 */
record ScramChallenge(String text, String nonce, byte[] salt, int iterations) {

	private static final int MOST = 500_000;

	static ScramChallenge parse(String text, String ours) throws SaslFailure {
		if (text.startsWith("e=") || text.startsWith("m=")) {
			throw SaslFailure.malformed("The server begins SCRAM with '" + text + "'.");
		}
		Map<String, String> parts = Arrays.stream(text.split(",")).filter(part -> part.matches("[a-z]=.*"))
				.collect(Collectors.toMap(part -> part.substring(0, 1), part -> part.substring(2), (one, other) -> one));
		String nonce = parts.getOrDefault("r", "");
		if (!nonce.startsWith(ours) || nonce.length() == ours.length()) {
			throw SaslFailure.impostor("The server answers another client's SCRAM: the nonce is not ours.");
		}
		return new ScramChallenge(text, nonce, decode(parts.getOrDefault("s", "")),
				iterations(Optional.ofNullable(parts.get("i")).orElse("")));
	}

	private static int iterations(String stated) throws SaslFailure {
		int count = stated.matches("[0-9]{1,9}") ? Integer.parseInt(stated) : 0;
		if (count < 1 || count > MOST) {
			throw SaslFailure.malformed("The server wants '" + stated + "' iterations of SCRAM; 1 to " + MOST
					+ " are carried out here.");
		}
		return count;
	}

	static byte[] decode(String base64) throws SaslFailure {
		try {
			return Base64.getDecoder().decode(base64);
		} catch (IllegalArgumentException e) {
			throw SaslFailure.malformed("The server sends no base64 where SCRAM wants it.");
		}
	}
}
