package org.postern.core.issued;

/** How what somebody was given stands to what the policy says now. */
public enum Holding {

	/** The policy says the same today. */
	CURRENT("current"),
	/** The policy says something else today. */
	OUTDATED("outdated"),
	/** The domain is no longer in the site. */
	DOMAIN_GONE("domain gone");

	private final String label;

	Holding(String label) {
		this.label = label;
	}

	public String label() {
		return label;
	}
}
