package org.postern.core.publish;

/** How a place where clients look stands to the policy. */
public enum PlaceState {

	/** Clients find there what the policy says. */
	AGREES("as the policy says"),
	/** Clients find there something else. */
	DIFFERS("differs"),
	/** Nothing is there, though it was published. */
	MISSING("nothing there"),
	/** It could not be looked at. */
	UNKNOWN("unknown");

	private final String label;

	PlaceState(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
