package org.postern.core.internal.tour;

/** A step of the tour did not show what it should. */
final class TourFailure extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	TourFailure(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	String remedy() {
		return remedy;
	}
}
