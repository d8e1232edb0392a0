package org.postern.core.text;

/** Numbers of things in words. */
public final class Count {

	private Count() {
	}

	/** {@code 2 findings} and the like. */
	public static String of(long number, String one, String many) {
		return number + " " + (number == 1 ? one : many);
	}
}
