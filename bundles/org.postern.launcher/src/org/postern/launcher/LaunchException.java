package org.postern.launcher;

/** The bundles cannot be started; the message says which and why. */
final class LaunchException extends Exception {

	private static final long serialVersionUID = 1L;

	LaunchException(String message) {
		super(message);
	}

	LaunchException(String message, Throwable cause) {
		super(message + ": " + cause.getMessage(), cause);
	}
}
