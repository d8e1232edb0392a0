package org.postern.api.finding;

/** How much a finding matters, least first. */
public enum Severity {

	/** Worth knowing; nothing to do. */
	INFO("info"),
	/** Works, and could be better or safer. */
	ADVICE("advice"),
	/** Works for some, or not for long. */
	WARNING("warning"),
	/** Does not work, or endangers mail or passwords. */
	ERROR("error");

	private final String key;

	Severity(String key) {
		this.key = key;
	}

	public String key() {
		return key;
	}

	public boolean isAtLeast(Severity other) {
		return compareTo(other) >= 0;
	}
}
