package org.postern.api.profile;

/** A document cannot be read as this format; the message says where and why. */
public class FormatException extends Exception {

	private static final long serialVersionUID = 1L;

	public FormatException(String message) {
		super(message);
	}

	public FormatException(String message, Throwable cause) {
		super(message, cause);
	}
}
