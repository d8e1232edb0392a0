package org.postern.net.rule;

/** Words of a server as they can be shown anywhere. */
final class Printable {

	private static final int MAXIMUM = 200;

	private Printable() {
	}

	static String of(String line) {
		String shown = line.replaceAll("[^\\x20-\\x7e]", "?");
		return shown.length() > MAXIMUM ? shown.substring(0, MAXIMUM) + " …" : shown;
	}
}
