package org.postern.api.web;

import java.util.Objects;

/** The profile service cannot start; the message says why, the remedy what to do. */
public class WebException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public WebException(String message, String remedy, Throwable cause) {
		super(message, cause);
		this.remedy = Objects.requireNonNull(remedy);
	}

	public WebException(String message, String remedy) {
		this(message, remedy, null);
	}

	public String remedy() {
		return remedy;
	}
}
