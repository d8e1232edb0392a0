package org.postern.api.backend;

import java.util.Objects;

/** A backend could not do what was asked. The message says what and where; the remedy says what to do. */
public class BackendException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public BackendException(String message, String remedy) {
		super(message);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public BackendException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public String remedy() {
		return remedy;
	}
}
