package org.postern.core.bounce;

import java.util.Objects;

/** Reports cannot be read at all; the message says where and why. */
public final class BounceException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public BounceException(String message, String remedy) {
		super(message);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public BounceException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public String remedy() {
		return remedy;
	}
}
