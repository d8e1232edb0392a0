package org.postern.core.fleet;

/** A list of targets that cannot be understood; the message names the place. */
public final class TargetException extends Exception {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	public TargetException(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	/** What to do about it. */
	public String remedy() {
		return remedy;
	}
}
