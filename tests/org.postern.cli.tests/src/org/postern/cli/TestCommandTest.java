package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Listener;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.secret.Secret;
import org.postern.api.secret.SecretStore;
import org.postern.core.test.DomainReport;
import org.postern.core.test.DomainRequest;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.Login;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;

class TestCommandTest {

	private static final MailAddress ANNA = MailAddress.parse("anna@example.org");
	private static final Finding WRONG_MODE = Finding.of("smtp.wrong-mode", Severity.ERROR,
			"This port speaks TLS at once, the profile says STARTTLS.", "The greeting was not text.",
			"Choose implicit TLS.");

	private final World world = new World();

	@ParameterizedTest
	@CsvSource({ "mail,993 587 2525", "mail:2525,2525", "mail:12525,2525", "mail:smtp,587 2525",
			"anna@example.org,993 587 2525" })
	void a_target_of_the_site_is_tested_where_its_listeners_really_are(String target, String ports) {
		assertEquals(0, world.run("test", target));
		List<String> live = List.of(ports.split(" ")).stream().map(port -> "" + (Integer.parseInt(port) + 10_000))
				.toList();
		assertEquals(live, endpoints().stream().map(endpoint -> "" + endpoint.port()).toList());
	}

	@ParameterizedTest
	@CsvSource({ "imaps://imap.example.net, 'IMAP imap.example.net:993, TLS (implicit)'",
			"submission://h.test:10587, 'SMTP h.test:10587, STARTTLS (required)'",
			"smtp://h.test:465, 'SMTP h.test:465, TLS (implicit)'", "smtp+none://h.test, 'SMTP h.test:25, none (cleartext)'",
			"smtp+starttls://h.test:2525, 'SMTP h.test:2525, STARTTLS (required)'",
			"imap://[::1]:1143, 'IMAP ::1:1143, STARTTLS (optional)'", "h.test:465, 'SMTP h.test:465, TLS (implicit)'",
			"h.test:143, 'IMAP h.test:143, STARTTLS (optional)'" })
	void a_target_elsewhere_needs_no_site(String target, String endpoint) {
		world.store.sites.put(Path.of("/elsewhere"), world.store.sites.get(World.FOLDER));
		assertEquals(0, world.run("test", target));
		assertEquals(List.of(endpoint), endpoints().stream().map(Endpoint::describe).toList());
	}

	@Test
	void a_domain_of_the_site_is_asked_for_in_the_dns_and_tested_at_its_server() {
		List<DomainRequest> asked = new ArrayList<>();
		world.domains = request -> {
			asked.add(request);
			return new DomainReport(request.domain(), List.of(step(Stage.RESOLVE)), List.of());
		};

		assertEquals(0, world.run("test", "example.org", "--resolver", "192.0.2.53:5353"));
		assertEquals("/192.0.2.53:5353", asked.getFirst().options().resolver().orElseThrow().toString());
		assertEquals(List.of(10993, 10587, 12525, 10025),
				asked.getFirst().policy().orElseThrow().listeners().stream().map(Listener::port).toList());
		assertEquals(List.of(10993, 10587, 12525), endpoints().stream().map(Endpoint::port).toList());
		assertTrue(world.out.toString().startsWith("Domain\n  ok  name resolution"), world.out.toString());
	}

	@Test
	void a_domain_elsewhere_is_tested_where_its_records_lead() {
		world.domains = request -> new DomainReport(request.domain(), List.of(failed(Stage.RESOLVE)),
				List.of(new Endpoint("smtp", "mx.test", 25, Security.STARTTLS, Authentication.NONE, Role.RELAY)));

		assertEquals(1, world.run("test", "other.test"));
		assertEquals(List.of("mx.test"), endpoints().stream().map(Endpoint::host).toList());
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.53:99999,Port 99999 is outside", "x:y:z,'x:y:z' is not a name server" })
	void a_name_server_that_is_none_is_refused(String stated, String message) {
		assertEquals(2, world.run("test", "mail", "--resolver", stated));
		assertTrue(world.err.toString().contains("postern: " + message), world.err.toString());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "mail:26|The policy of server mail opens no 26",
			"mail:25|The policy of server mail opens no 25", "nobody|There is no server 'nobody' in /site",
			"h.test:2525|What is spoken on port 2525 is not known", "gopher://h.test|'gopher' is no protocol",
			"imap://|'imap://' is not a target", "imap://h.test:99999|Port 99999 is outside 1 to 65535",
			"imap://a_b|'a_b' is not a host", "x@other.test|There is no domain 'other.test'" })
	void a_target_that_is_none_is_answered_with_what_is_wrong(String target, String message) {
		assertEquals(2, world.run("test", target));
		assertTrue(world.err.toString().startsWith("postern: " + message), world.err.toString());
	}

	@Test
	void the_failed_stage_of_a_single_test_is_the_exit_code() {
		world.tester = (request, listener) -> report(request, failed(Stage.TLS));
		assertEquals(14, world.run("test", "mail:2525"));
		assertEquals("""
				SMTP mail.example.org:12525, STARTTLS (required): failed
				  ok      connect  3 ms  127.0.0.1:12525
				  FAILED  TLS      4 ms  not a TLS record
				      error: This port speaks TLS at once, the profile says STARTTLS.  [smtp.wrong-mode]
				          The greeting was not text.
				          Remedy: Choose implicit TLS.
				  ?       login    0 ms  not tested because of: TLS
				failed in 9 ms
				""", world.out.toString());
	}

	@Test
	void of_several_tests_that_one_failed_is_the_exit_code() {
		world.tester = (request, listener) -> report(request, failed(Stage.TLS));
		assertEquals(1, world.run("test", "mail"));
	}

	@Test
	void programs_are_told_every_step() {
		world.tester = (request, listener) -> report(request, failed(Stage.CERTIFICATE));
		assertEquals(15, world.run("test", "mail:587", "--json"));
		String json = world.out.toString();
		for (String member : List.of("\"postern\": 1", "\"exitCode\": 15", "\"stage\": \"certificate\"",
				"\"status\": \"unknown\"", "\"because\": \"certificate\"", "\"port\": 10587", "\"passed\": false")) {
			assertTrue(json.contains(member), json);
		}
	}

	@Test
	void a_password_is_read_from_a_file(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("password"), "gehe im\n");
		assertLogin("gehe im", "--password-file", file.toString());
	}

	@Test
	void a_password_is_read_from_the_environment() {
		world.environment.put("MAIL_PASSWORD", "geheim");
		assertLogin("geheim", "--password-env", "MAIL_PASSWORD");
	}

	@Test
	void a_password_is_taken_from_the_secret_store() {
		world.secrets.put(SecretStore.loginKey(ANNA), Secret.of("geheim"));
		assertLogin("geheim");
	}

	@Test
	void a_password_is_asked_for_where_somebody_is_there_to_be_asked() {
		world.prompt = Optional.of(question -> Secret.of(question));
		assertLogin("Password for anna@example.org: ");
	}

	@Test
	void without_a_password_nothing_is_tested() {
		assertEquals(2, world.run("test", "mail", "--login", "anna@example.org"));
		assertTrue(world.err.toString().contains("State --password-file or --password-env"), world.err.toString());
		assertEquals(List.of(), world.tested);
	}

	@Test
	void who_logs_in_is_the_only_account_unless_it_is_stated() {
		world.secrets.put(SecretStore.loginKey(ANNA), Secret.of("geheim"));
		world.session.passwords.put(ANNA, "geheim");
		assertEquals(0, world.run("test", "mail", "--login"));
		assertEquals(Optional.of(ANNA), world.tested.getLast().login().map(Login::address));
		world.session.passwords.put(MailAddress.parse("ben@example.org"), "geheim");
		assertEquals(2, world.run("test", "mail", "--login"));
	}

	@Test
	void a_round_trip_over_one_port_reads_the_message_at_the_others() {
		world.secrets.put(SecretStore.loginKey(ANNA), Secret.of("geheim"));
		assertEquals(0, world.run("test", "mail:2525", "--round-trip", "--login", "anna@example.org"));
		assertEquals(List.of(12_525, 10_993), endpoints().stream().map(Endpoint::port).toList());
		assertTrue(world.tested.getLast().roundTrip());
	}

	@Test
	void a_failed_round_trip_tells_its_stage() {
		world.secrets.put(SecretStore.loginKey(ANNA), Secret.of("geheim"));
		world.tester = (request, listener) -> new TestReport(Instant.EPOCH, Duration.ofMillis(9), List.of(),
				List.of(step(Stage.SEND), failed(Stage.RECEIVE)));
		assertEquals(19, world.run("test", "anna@example.org", "--login", "--round-trip"));
		assertTrue(world.out.toString().startsWith("Round trip\n  ok      send"), world.out.toString());
	}

	@Test
	void a_timeout_is_in_seconds() {
		assertEquals(0, world.run("test", "mail", "--timeout", "0.5"));
		assertEquals(Duration.ofMillis(500), world.tested.getLast().options().timeout());
		assertEquals(2, world.run("test", "mail", "--timeout", "0"));
	}

	@Test
	void a_file_without_certificates_is_refused(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("ca.pem"), "no certificate");
		assertEquals(2, world.run("test", "mail", "--ca", file.toString()));
		assertTrue(world.err.toString().contains("holds no certificate"), world.err.toString());
	}

	@Test
	void a_practice_server_that_does_not_run_is_named_before_its_ports_are_found_closed() {
		assertEquals(0, world.run("test", "mail"));
		assertEquals("Server mail does not run. Start it with: postern serve mail\n", world.err.toString());
	}

	@Test
	void a_cancelled_test_ends_with_130() {
		world.tester = (request, listener) -> {
			throw new InterruptedException();
		};
		assertEquals(130, world.run("test", "mail"));
		assertTrue(world.err.toString().endsWith("postern: Cancelled\n"), world.err.toString());
	}

	private void assertLogin(String password, String... options) {
		String[] words = new String[4 + options.length];
		System.arraycopy(new String[] { "test", "mail:imap", "--login", "anna@example.org" }, 0, words, 0, 4);
		System.arraycopy(options, 0, words, 4, options.length);
		StringBuilder used = new StringBuilder();
		world.tester = (request, listener) -> {
			String given = request.login().orElseThrow().password().use(String::new);
			used.append(given);
			return report(request, step(Stage.LOGIN));
		};
		assertEquals(0, world.run(words), world.err.toString());
		assertEquals(password, used.toString());
	}

	private List<Endpoint> endpoints() {
		return world.tested.getLast().endpoints();
	}

	private static TestReport report(TestRequest request, Step last) {
		List<Step> steps = last.isFailed()
				? List.of(step(Stage.CONNECT), last, Step.unknown(Stage.LOGIN, "", last.stage()))
				: List.of(last);
		return new TestReport(Instant.EPOCH, Duration.ofMillis(9),
				request.endpoints().stream().map(endpoint -> new EndpointReport(endpoint, steps, List.of())).toList(),
				List.of());
	}

	private static Step step(Stage stage) {
		return Step.done(stage, "127.0.0.1:12525", Duration.ofMillis(3), List.of(), List.of());
	}

	private static Step failed(Stage stage) {
		return Step.done(stage, "", Duration.ofMillis(4), List.of("not a TLS record"), List.of(WRONG_MODE));
	}
}
