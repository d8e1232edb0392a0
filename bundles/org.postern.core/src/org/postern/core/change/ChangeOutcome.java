package org.postern.core.change;

/** How applying a plan, or restoring a revision, ended. */
public enum ChangeOutcome {

	/** There was nothing to change. */
	UNCHANGED("nothing to change"),
	/** Changed, and every listener proven. */
	APPLIED("applied and proven"),
	/** Failed; the state before is back, and proven. */
	ROLLED_BACK("failed and rolled back"),
	/** Failed, and the state before could not be put back whole: somebody has to look. */
	BROKEN("failed, and not rolled back");

	private final String label;

	ChangeOutcome(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
