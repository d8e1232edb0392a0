package org.postern.realservers.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.check.Stage;
import org.postern.api.model.Security;
import org.postern.core.test.EndpointReport;
import org.postern.testkit.real.RealOpenSmtpd;
import org.postern.testkit.real.RealUser;

/**
 * OpenSMTPD 6.8 as Debian 12 builds it, with OpenSSL 3: it starts, greets, and fails in every handshake, because it
 * cannot use its key. Who runs it finds mail not arriving, and a test has to say whose fault that is.
 */
class OpenSmtpdTest {

	private static Ground ground;
	private static RealOpenSmtpd server;

	@BeforeAll
	static void start() {
		ground = new Ground();
		server = ground.openSmtpd(ground.dovecot());
	}

	@AfterAll
	static void stop() {
		ground.close();
	}

	static Stream<Place> places() {
		return RealOpenSmtpd.PORTS.stream().map(port -> Place.smtp(server, port));
	}

	@ParameterizedTest
	@MethodSource("places")
	void its_broken_handshake_is_its_own_fault_as_openssl_and_curl_are_told(Place place) {
		EndpointReport report = Tester.standard(ground).login(place, RealUser.ANNA.password());
		assertEquals(Set.of("tls.server-fault"), Tester.troubles(report), () -> Tester.told(report));
		assertEquals(Stage.TLS, report.failure().orElseThrow().stage());
		assertFalse(report.transcript().toString().contains("AUTH"), () -> Tester.told(report));
		assertEquals("internal error", OpenSsl.look(place, ground).alert());
		assertEquals(Curl.TLS_FAILED, Curl.look(place, ground).code());
	}

	@Test
	void without_tls_nmap_finds_the_same_words_and_no_open_relay() {
		Place place = new Place("smtp", server.ports(), 25, Security.NONE);
		Nmap seen = Nmap.look("smtp-commands,smtp-open-relay", place);
		EndpointReport report = Tester.thorough(ground).look(place);
		// Of the answer to HELP, which nmap asks too, every line has a code of its own in it.
		new Agreement(report).onCapabilities(Agreement.upper(seen.lines(place, "smtp-commands").stream().limit(1)
				.flatMap(line -> Arrays.stream(line.split(", "))).skip(2)), false);
		assertFalse(seen.lines(place, "smtp-open-relay").toString().contains("is an open relay"), seen::toString);
		assertEquals(Set.of("starttls.offered-unexpectedly"), Tester.troubles(report), () -> Tester.told(report));
	}
}
