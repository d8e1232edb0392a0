package org.postern.core.fleet;

/**
 * How much at the same time.
 *
 * @param total      endpoints in all; above zero
 * @param perHost    endpoints of one host: a server counts connections and turns away what is too much; above zero
 * @param perNetwork endpoints of one network, which is 256 IPv4 addresses or a /64 of IPv6; above zero
 */
public record FleetLimits(int total, int perHost, int perNetwork) {

	/** What no server and no provider's watch takes for an attack. */
	public static final FleetLimits USUAL = new FleetLimits(256, 4, 64);

	public FleetLimits {
		if (total < 1 || perHost < 1 || perNetwork < 1) {
			throw new IllegalArgumentException("A limit of a fleet test is at least 1");
		}
	}
}
