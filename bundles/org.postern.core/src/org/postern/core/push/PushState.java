package org.postern.core.push;

/** How far one user is with being given a profile. */
public enum PushState {

	/** His turn comes. */
	WAITING("waiting"),
	/** He holds the present profile already, and is left out. */
	HOLDS_IT("holds it already"),
	/** He cannot be given one; nothing is tried. */
	REFUSED("refused"),
	DELIVERED("delivered"),
	/** It was sent, and a mail server has reported since that it cannot be delivered. */
	BOUNCED("bounced"),
	/** It was tried and did not succeed; a run that is taken up again tries once more. */
	FAILED("failed"),
	/** Postern was ended while it was being delivered: it may have arrived, so it is not repeated unasked. */
	UNKNOWN("unknown");

	private final String label;

	PushState(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
