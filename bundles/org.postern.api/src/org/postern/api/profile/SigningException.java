package org.postern.api.profile;

import java.util.Objects;
import java.util.Optional;

/** Nothing can be signed: an identity is not there, or is of no use. */
public final class SigningException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;
	private final boolean locked;

	/** @param message what is wrong, and with which file */
	public SigningException(String message, String remedy) {
		this(message, remedy, Optional.empty(), false);
	}

	public SigningException(String message, String remedy, Throwable cause) {
		this(message, remedy, Optional.of(cause), false);
	}

	private SigningException(String message, String remedy, Optional<Throwable> cause, boolean locked) {
		super(message);
		cause.ifPresent(this::initCause);
		this.remedy = Objects.requireNonNull(remedy);
		this.locked = locked;
	}

	/** A file does not open without a password, and none was given. */
	public static SigningException locked(String message) {
		return new SigningException(message, "State its password.", Optional.empty(), true);
	}

	/** Whether a password would help. */
	public boolean isLocked() {
		return locked;
	}

	/** What to do about it. */
	public String remedy() {
		return remedy;
	}
}
