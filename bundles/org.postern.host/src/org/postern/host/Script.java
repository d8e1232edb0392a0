package org.postern.host;

import java.time.Duration;
import java.util.Objects;

/**
 * A POSIX shell script to be run on a host.
 *
 * @param purpose what it is for, in a few words, for the journal and for error messages: {@code read Dovecot's settings}
 * @param text    the script; it holds no secrets, because it is written down
 * @param timeout how long it may take
 */
public record Script(String purpose, String text, Duration timeout) {

	private static final Duration USUAL = Duration.ofSeconds(30);

	public Script {
		Objects.requireNonNull(purpose);
		Objects.requireNonNull(text);
		Objects.requireNonNull(timeout);
	}

	public static Script of(String purpose, String text) {
		return new Script(purpose, text, USUAL);
	}

	/** One word of a command, quoted so that a shell takes it as it is. */
	public static String quote(String word) {
		return "'" + word.replace("'", "'\\''") + "'";
	}
}
