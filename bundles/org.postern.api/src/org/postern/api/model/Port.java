package org.postern.api.model;

/** The range of TCP port numbers, checked in one place. */
public final class Port {

	public static final int MINIMUM = 1;
	public static final int MAXIMUM = 65_535;

	private Port() {
	}

	public static boolean isValid(int port) {
		return port >= MINIMUM && port <= MAXIMUM;
	}

	/** @throws IllegalArgumentException if {@code port} is outside 1 to 65535 */
	public static int require(int port) {
		if (!isValid(port)) {
			throw new IllegalArgumentException("Port " + port + " is outside 1 to 65535");
		}
		return port;
	}
}
