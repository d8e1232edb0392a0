package org.postern.realservers.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.core.test.EndpointReport;
import org.postern.testkit.real.RealUser;
import org.postern.testkit.real.RunningServer;

/** What a test says of a server of SMTP is what other programs see of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SmtpServerContract {

	private final Ground ground = new Ground();
	private final List<Integer> ports;
	private RunningServer server;

	/** @param ports of the guide on which the server listens */
	SmtpServerContract(List<Integer> ports) {
		this.ports = ports;
	}

	/** Starts the server, in order. */
	abstract RunningServer start(Ground ground);

	/** What a thorough test finds to mend at a server that is as its packagers made it. */
	abstract Set<String> troubles(Place place);

	@BeforeAll
	void start() {
		server = start(ground);
	}

	@AfterAll
	void stop() {
		ground.close();
	}

	Stream<Place> places() {
		return ports.stream().map(port -> Place.smtp(server, port));
	}

	Stream<Place> forUsers() {
		return places().filter(place -> !place.betweenServers());
	}

	@ParameterizedTest
	@MethodSource("places")
	void tls_certificates_and_capabilities_are_as_openssl_and_curl_are_told(Place place) {
		Agreement agreement = new Agreement(Tester.standard(ground).look(place));
		agreement.onTls(OpenSsl.look(place, ground));
		agreement.onCapabilities(Agreement.ehlo(Curl.look(place, ground)), true);
	}

	@ParameterizedTest
	@MethodSource("forUsers")
	void nothing_is_wrong_with_a_server_in_order_and_the_right_password_logs_in(Place place) {
		EndpointReport report = Tester.standard(ground).login(place, RealUser.ANNA.password());
		assertEquals(Set.of(), Tester.troubles(report), () -> Tester.told(report));
		assertTrue(report.steps().stream().noneMatch(Step::isFailed), () -> Tester.told(report));
		assertEquals(0, Curl.login(place, ground, RealUser.ANNA.password()).code());
	}

	@ParameterizedTest
	@MethodSource("forUsers")
	void a_wrong_password_is_told_where_curl_is_denied(Place place) {
		EndpointReport report = Tester.standard(ground).login(place, "battery staple");
		assertEquals(Curl.LOGIN_DENIED, Curl.login(place, ground, "battery staple").code());
		assertEquals(Set.of("login.wrong-password"), Tester.troubles(report), () -> Tester.told(report));
		assertEquals(Stage.LOGIN, report.failure().orElseThrow().stage());
		assertFalse(report.transcript().toString().contains("battery"), () -> Tester.told(report));
	}

	@Test
	void nmap_finds_the_same_words_versions_ciphers_and_certificate_and_no_open_relay() {
		Place between = Place.smtp(server, 25);
		Place users = Place.smtp(server, 587);
		Nmap seen = Nmap.look("smtp-commands,ssl-enum-ciphers,ssl-cert,smtp-open-relay", between, users);
		for (Place place : List.of(between, users)) {
			EndpointReport report = Tester.thorough(ground).look(place);
			Agreement agreement = new Agreement(report);
			agreement.onCapabilities(Agreement.upper(seen.lines(place, "smtp-commands").stream()
					.flatMap(line -> Arrays.stream(line.split(", ")).skip(1))), false);
			agreement.onVersions(seen, place);
			agreement.onCiphers(seen, place);
			agreement.onCertificate(seen, place);
			assertFalse(seen.lines(place, "smtp-open-relay").toString().contains("is an open relay"), seen::toString);
			assertEquals(troubles(place), Tester.troubles(report), () -> Tester.told(report));
		}
	}

	@Test
	void a_thorough_test_finds_the_versions_that_openssl_finds() {
		Place place = Place.smtp(server, 465);
		EndpointReport report = Tester.thorough(ground).look(place);
		new Agreement(report).onVersions(place, ground);
		assertEquals(troubles(place), Tester.troubles(report), () -> Tester.told(report));
	}
}
