package org.postern.realservers.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.core.test.EndpointReport;
import org.postern.testkit.real.RealDovecot;
import org.postern.testkit.real.RealUser;

/** What a test says of Dovecot is what other programs see of it. */
class DovecotTest {

	private static final Set<String> TROUBLES = Set.of();

	private static Ground ground;
	private static RealDovecot dovecot;

	@BeforeAll
	static void start() {
		ground = new Ground();
		dovecot = ground.dovecot();
	}

	@AfterAll
	static void stop() {
		ground.close();
	}

	static Stream<Place> places() {
		return Stream.concat(imap(), pop3());
	}

	static Stream<Place> imap() {
		return Stream.of(143, 465, 993).map(port -> Place.imap(dovecot, port));
	}

	static Stream<Place> pop3() {
		return Stream.of(110, 995).map(port -> Place.pop3(dovecot, port));
	}

	@ParameterizedTest
	@MethodSource("places")
	void tls_and_certificates_are_as_openssl_sees_them(Place place) {
		new Agreement(Tester.standard(ground).look(place)).onTls(OpenSsl.look(place, ground));
	}

	@ParameterizedTest
	@MethodSource("places")
	void nothing_is_wrong_with_a_server_in_order(Place place) {
		EndpointReport report = Tester.standard(ground).login(place, RealUser.ANNA.password());
		assertEquals(TROUBLES, Tester.troubles(report), () -> Tester.told(report));
		assertTrue(report.steps().stream().noneMatch(Step::isFailed), () -> Tester.told(report));
	}

	@ParameterizedTest
	@MethodSource("places")
	void a_thorough_test_finds_the_versions_that_openssl_finds(Place place) {
		EndpointReport report = Tester.thorough(ground).look(place);
		new Agreement(report).onVersions(place, ground);
		assertEquals(TROUBLES, Tester.troubles(report), () -> Tester.told(report));
	}

	@ParameterizedTest
	@MethodSource("imap")
	void capabilities_of_imap_are_as_curl_is_told(Place place) {
		new Agreement(Tester.standard(ground).look(place))
				.onCapabilities(Agreement.imap(Curl.look(place, ground)), true);
	}

	@ParameterizedTest
	@MethodSource("pop3")
	void capabilities_of_pop3_are_as_curl_is_told(Place place) {
		new Agreement(Tester.standard(ground).look(place))
				.onCapabilities(Agreement.pop3(Curl.look(place, ground)), true);
	}

	@Test
	void nmap_finds_the_same_versions_and_the_same_words_before_tls() {
		Place pop = Place.pop3(dovecot, 110);
		Place map = Place.imap(dovecot, 143);
		Nmap seen = Nmap.look("ssl-enum-ciphers,imap-capabilities,pop3-capabilities", pop, map);
		Agreement imap = new Agreement(Tester.thorough(ground).look(map));
		Agreement pop3 = new Agreement(Tester.thorough(ground).look(pop));
		imap.onVersions(seen, map);
		pop3.onVersions(seen, pop);
		// nmap glues the tag of the next line to the last word.
		Set<String> words = seen.words(map, "imap-capabilities").stream()
				.map(word -> word.replaceFirst("A0001$", "")).collect(Collectors.toSet());
		imap.capabilities(false).forEach(word -> assertTrue(words.contains(word), word + " in " + words));
		assertEquals(new TreeSet<>(seen.words(pop, "pop3-capabilities")), pop3.capabilities(false));
	}

	@ParameterizedTest
	@MethodSource("places")
	void a_wrong_password_is_told_where_curl_is_denied(Place place) {
		EndpointReport report = Tester.standard(ground).login(place, "battery staple");
		assertEquals(Curl.LOGIN_DENIED, Curl.login(place, ground, "battery staple").code());
		assertEquals(Set.of("login.wrong-password"), Tester.troubles(report), () -> Tester.told(report));
		assertEquals(Stage.LOGIN, report.failure().orElseThrow().stage());
		assertFalse(report.transcript().toString().contains("battery"), () -> Tester.told(report));
	}

	@ParameterizedTest
	@MethodSource("places")
	void the_right_password_logs_in_where_it_does_for_curl(Place place) {
		EndpointReport report = Tester.standard(ground).login(place, RealUser.ANNA.password());
		assertEquals(0, Curl.login(place, ground, RealUser.ANNA.password()).code());
		assertEquals(StepStatus.PASSED, report.steps().stream().filter(step -> step.stage() == Stage.LOGIN)
				.findFirst().orElseThrow().status(), () -> Tester.told(report));
	}
}
