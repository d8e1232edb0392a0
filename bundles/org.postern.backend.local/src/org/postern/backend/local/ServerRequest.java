package org.postern.backend.local;

import java.util.UUID;

/**
 * What one process asks of a server in another.
 *
 * @param id      unlike any other
 * @param basedOn the fingerprint that the server's configuration must have; {@code -} for any
 * @param text    the configuration wanted
 */
record ServerRequest(String id, String basedOn, String text) {

	static final String ANY = "-";

	static ServerRequest of(String basedOn, String text) {
		return new ServerRequest(UUID.randomUUID().toString(), basedOn, text);
	}

	static ServerRequest read(String file) {
		String[] parts = file.split("\n", 3);
		if (parts.length != 3) {
			throw new IllegalArgumentException("not a request");
		}
		return new ServerRequest(parts[0], parts[1], parts[2]);
	}

	String write() {
		return id + "\n" + basedOn + "\n" + text;
	}

	boolean isBasedOn(String fingerprint) {
		return basedOn.equals(ANY) || basedOn.equals(fingerprint);
	}

	/** The answer to be written back; {@code problem} is empty where all went well. */
	String outcome(String problem) {
		return id + "\n" + problem.replaceAll("[\r\n]+", " ") + "\n";
	}
}
