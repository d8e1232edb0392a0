package org.postern.core.drift;

/** What a listener really is, beside what the policy says. */
public enum LiveState {

	/** Open, and as the policy says. */
	OPEN("open"),
	/** Closed, as the policy says. */
	CLOSED("closed"),
	/** Open though it should be closed, closed though it should be open, or secured otherwise. */
	DIFFERS("differs"),
	/** Could not be found out. */
	UNKNOWN("unknown");

	private final String label;

	LiveState(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
