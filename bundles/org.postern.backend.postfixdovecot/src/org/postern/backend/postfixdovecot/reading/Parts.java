package org.postern.backend.postfixdovecot.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.postern.api.backend.BackendException;
import org.postern.host.change.ServerFile;

/**
 * The answers to a {@link ReadScript}.
 *
 * @param texts by the name of the question, or the path of the file
 */
record Parts(Map<String, String> texts) {

	private static final String END = "end";

	/** What changes without anybody changing the configuration. */
	private static final String LISTENING = "listening";

	Parts {
		texts = Map.copyOf(texts);
	}

	/** @throws BackendException if the answers are not whole, or a file cannot be read */
	static Parts parse(String output) throws BackendException {
		Map<String, StringBuilder> encoded = new TreeMap<>();
		StringBuilder current = new StringBuilder();
		for (String line : output.lines().toList()) {
			if (line.startsWith("@")) {
				current = new StringBuilder();
				encoded.put(line.substring(1), current);
			} else {
				current.append(line.strip());
			}
		}
		if (!encoded.containsKey(END)) {
			throw new BackendException("The server's settings were not read to their end.",
					"Read again; if that does not help, see what the journal says of the script.");
		}
		Map<String, String> texts = new TreeMap<>();
		for (Map.Entry<String, StringBuilder> part : encoded.entrySet()) {
			texts.put(part.getKey(), decode(part.getKey(), part.getValue().toString()));
		}
		return new Parts(texts);
	}

	private static String decode(String name, String encoded) throws BackendException {
		try {
			byte[] bytes = Base64.getDecoder().decode(encoded);
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			throw new BackendException(name + " is not UTF-8, so it could not be written back as it is.",
					"Convert it, for instance with iconv -f latin1 -t utf-8.", e);
		} catch (IllegalArgumentException e) {
			throw new BackendException(name + " could not be read.",
					"Let Postern read it as root: with sudo, or as root itself.", e);
		}
	}

	Optional<String> text(String name) {
		return Optional.ofNullable(texts.get(name));
	}

	/** A question's answer without its line ends at both sides; empty where it was not asked. */
	String answer(String name) {
		return text(name).orElse("").strip();
	}

	ServerFile file(String path) {
		return new ServerFile(path, text(path));
	}

	/** Another text whenever the configuration is another. */
	String fingerprint() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			new TreeMap<>(texts).forEach((name, text) -> {
				if (!name.equals(LISTENING)) {
					digest.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
				}
			});
			return HexFormat.of().formatHex(digest.digest());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java has SHA-256", e);
		}
	}
}
