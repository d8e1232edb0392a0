package org.postern.backend.postfixdovecot.render;

import java.util.Objects;

/**
 * What makes a program take up its new files.
 *
 * @param program whom it concerns
 * @param manner  the gentlest that does
 * @param reason  for people, in one line: {@code the listeners of IMAP change}
 */
public record Activation(Program program, Manner manner, String reason) {

	public Activation {
		Objects.requireNonNull(program);
		Objects.requireNonNull(manner);
		Objects.requireNonNull(reason);
	}

	/** A program that reads configuration. */
	public enum Program {
		DOVECOT, POSTFIX,
		/** Runs the daily retention; started afresh when its timer changes. */
		RETENTION_TIMER
	}

	/** How it takes it up. */
	public enum Manner {
		/** Open sessions go on. */
		RELOAD,
		/** Open sessions are cut. */
		RESTART
	}
}
