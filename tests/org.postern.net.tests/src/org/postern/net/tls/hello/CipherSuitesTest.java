package org.postern.net.tls.hello;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.postern.net.tls.hello.CipherSuite.Weakness;

class CipherSuitesTest {

	private final CipherSuites suites = new CipherSuites();

	@Test
	void suites_of_today_are_not_weak() {
		for (int code : List.of(0x1301, 0x1303, 0xC02B, 0xC02F, 0xC030, 0xCCA8, 0x009E)) {
			CipherSuite suite = suites.of(code);
			assertFalse(suite.isWeak(), suite.name());
			assertTrue(suite.isForwardSecret(), suite.name());
			assertTrue(suite.isAuthenticatedEncryption(), suite.name());
		}
	}

	@Test
	void each_weakness_is_told() {
		assertTrue(suites.of(0x0001).has(Weakness.NULL));
		assertTrue(suites.of(0x0034).has(Weakness.ANONYMOUS));
		assertTrue(suites.of(0x0003).has(Weakness.EXPORT));
		assertTrue(suites.of(0x0005).has(Weakness.RC4));
		assertTrue(suites.of(0x0009).has(Weakness.DES));
		assertTrue(suites.of(0x000A).has(Weakness.TRIPLE_DES));
	}

	@Test
	void every_weakness_has_suites_and_every_name_is_that_of_the_registry() {
		for (Weakness weakness : Weakness.values()) {
			assertFalse(suites.where(suite -> suite.has(weakness)).isEmpty(), weakness.label());
		}
		assertTrue(suites.where(suite -> !suite.name().matches("TLS_[A-Za-z0-9_]+")).isEmpty());
	}

	@Test
	void an_unknown_suite_is_named_by_its_number() {
		assertEquals("0xFAFA", suites.of(0xFAFA).name());
	}
}
