package org.postern.core.push;

import java.util.Objects;

/** A push could not begin, or could not be written down; the message says why and how far it came. */
public final class PushException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public PushException(String message, String remedy) {
		super(message);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public PushException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public String remedy() {
		return remedy;
	}
}
