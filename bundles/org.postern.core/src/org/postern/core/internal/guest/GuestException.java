package org.postern.core.internal.guest;

/** A plug-in gave no answer; the message is the reason, to be read after its name: {@code failed: out of memory}. */
final class GuestException extends Exception {

	private static final long serialVersionUID = 1L;

	GuestException(String reason) {
		super(reason);
	}
}
