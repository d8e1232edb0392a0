package org.postern.web;

import java.time.Duration;

/**
 * How long things take at most.
 *
 * @param patience until a request has to be complete
 * @param round    after which clients and certificates are looked at again
 */
record Pace(Duration patience, Duration round) {

	static Pace usual() {
		return new Pace(Duration.ofSeconds(20), Duration.ofSeconds(5));
	}
}
