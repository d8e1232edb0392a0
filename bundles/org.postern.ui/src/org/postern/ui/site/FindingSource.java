package org.postern.ui.site;

/** What brought a finding to light. */
public enum FindingSource {

	/** A file of the site that cannot be read. */
	SITE("site file"),
	/** The review of a policy. */
	REVIEW("review"),
	/** Reality differs from the policy. */
	DRIFT("drift"),
	/** A connection test. */
	TEST("test"),
	/** A change that was applied or restored. */
	CHANGE("change"),
	/** What clients find is not what the policy says. */
	PUBLISHED("published"),
	/** Who signs profiles is missing, or will be soon. */
	SIGNING("signing"),
	/** Somebody holds a profile that the policy has outdated. */
	ISSUED("issued"),
	/** An extra plug-in that is kept out. */
	PLUGIN("plug-in");

	private final String label;

	FindingSource(String label) {
		this.label = label;
	}

	/** The word shown to people. */
	public String label() {
		return label;
	}
}
