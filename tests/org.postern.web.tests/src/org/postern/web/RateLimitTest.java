package org.postern.web;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RateLimitTest {

	private long now;
	private final RateLimit limit = new RateLimit(6, () -> now);

	private void ask(String address, int times) {
		for (int count = 0; count < times; count++) {
			assertTrue(limit.admits(address));
		}
		assertFalse(limit.admits(address));
	}

	@Test
	void a_bucket_fills_evenly_and_not_over() {
		ask("192.0.2.1", 6);
		now += 10_000_000_000L;
		ask("192.0.2.1", 1);
		now += 3_600_000_000_000L;
		ask("192.0.2.1", 6);
	}

	@Test
	void clients_do_not_share_but_networks_of_ipv6_do() {
		ask("192.0.2.1", 6);
		assertTrue(limit.admits("192.0.2.2"));
		ask("2001:db8:0:1::1", 6);
		assertFalse(limit.admits("2001:db8:0:1:ffff::2"));
		assertTrue(limit.admits("2001:db8:0:2::1"));
	}

	@Test
	void what_is_no_address_is_a_client_too() {
		ask("_hidden:1", 6);
	}
}
