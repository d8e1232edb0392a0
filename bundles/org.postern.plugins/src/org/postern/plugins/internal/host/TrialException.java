package org.postern.plugins.internal.host;

/** A plug-in does not work; the message is the reason. */
final class TrialException extends Exception {

	private static final long serialVersionUID = 1L;

	TrialException(String reason) {
		super(reason);
	}
}
