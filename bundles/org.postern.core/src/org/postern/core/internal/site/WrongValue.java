package org.postern.core.internal.site;

/** A value that cannot be taken, with what to write instead. */
final class WrongValue extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String remedy;

	WrongValue(String message, String remedy) {
		super(message);
		this.remedy = remedy;
	}

	String remedy() {
		return remedy;
	}
}
