package org.postern.net.dns;

/**
 * An SRV record (RFC 2782).
 *
 * @param priority the lowest is tried first, 0 to 65535
 * @param weight   the share among those of one priority, 0 to 65535
 * @param port     0 to 65535
 * @param target   the host; empty for "this service is decidedly not available"
 */
public record ServiceRecord(int priority, int weight, int port, String target) {

	/** Whether it says that there is no such service. */
	public boolean isNone() {
		return target.isEmpty();
	}
}
