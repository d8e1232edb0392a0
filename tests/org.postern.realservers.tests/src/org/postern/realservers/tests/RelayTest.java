package org.postern.realservers.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.postern.core.test.EndpointReport;
import org.postern.testkit.real.RealExim;

/** Who may send where, as nmap tries it too. */
class RelayTest {

	private static void at(String acl, Consumer<Place> test) {
		try (Ground ground = new Ground()) {
			test.accept(Place.smtp(ground.exim(ground.dovecot(), acl), 25));
		}
	}

	private static EndpointReport look(Place place) {
		try (Ground strange = new Ground()) {
			return Tester.thorough(strange).look(place);
		}
	}

	@Test
	void a_server_that_relays_for_everybody_is_found_where_nmap_finds_it_and_sends_nothing() {
		at(RealExim.OPEN, place -> {
			EndpointReport report = look(place);
			assertTrue(Tester.troubles(report).contains("smtp.relays-for-strangers"), () -> Tester.told(report));
			assertTrue(report.transcript().stream().noneMatch(line -> line.startsWith("> DATA")), () -> Tester.told(report));
			Nmap seen = Nmap.look("smtp-open-relay", place);
			assertTrue(seen.lines(place, "smtp-open-relay").toString().contains("is an open relay"), seen::toString);
		});
	}

	@Test
	void a_server_that_puts_strangers_off_is_neither_open_nor_closed() {
		at(RealExim.GREYLISTING, place -> {
			EndpointReport report = look(place);
			assertFalse(Tester.troubles(report).contains("smtp.relays-for-strangers"), () -> Tester.told(report));
			assertTrue(report.findings().stream().anyMatch(found -> found.id().equals("smtp.relay-not-known")),
					() -> Tester.told(report));
		});
	}
}
