package org.postern.net.dns;

/**
 * Where a service is.
 *
 * @param host its name without the last dot, or {@link #NOT_OFFERED}
 * @param port 0 to 65535
 */
public record ServiceTarget(String host, int port) {

	/** RFC 2782: the target that says that the service is decidedly not there. */
	public static final String NOT_OFFERED = ".";

	public boolean isOffered() {
		return !host.equals(NOT_OFFERED) && port > 0;
	}
}
