package org.postern.api.check;

/** How a step of a connection test ended. */
public enum StepStatus {

	PASSED("passed"),
	/** Passed with something to mend. */
	WARNED("passed with warnings"),
	FAILED("failed"),
	/** Could not be tested because of another step; never to be shown as failed. */
	UNKNOWN("unknown");

	private final String label;

	StepStatus(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
