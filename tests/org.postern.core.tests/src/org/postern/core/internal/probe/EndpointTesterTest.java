package org.postern.core.internal.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestReport;
import org.postern.net.session.LoginResult;
import org.postern.net.dns.Resolution;

class EndpointTesterTest {

	private final TestBench bench = new TestBench();

	private static List<String> ids(TestReport report) {
		return report.findings().stream().map(Finding::id).toList();
	}

	private static List<String> words(TestReport report) {
		return TestBench.words(report.endpoints().getFirst().steps());
	}

	@Test
	void an_endpoint_is_tested_from_its_name_to_the_login() throws Exception {
		TestReport report = bench.test(false, TestBench.IMAP);
		assertEquals(List.of("name resolution mail.example.test passed", "connect 192.0.2.1:143 passed",
				"greeting 192.0.2.1:143 passed", "login imap mail.example.test:143 passed"), words(report));
		assertEquals(List.of("< hello from 192.0.2.1:143", "> AUTH PLAIN ********"), report.endpoints().getFirst().transcript());
		assertTrue(report.failure().isEmpty());
		assertEquals(List.of(), report.roundTrip());
	}

	@Test
	void a_name_without_address_leaves_the_rest_unknown() throws Exception {
		bench.names.put(TestBench.HOST, new Resolution.NoSuchName());
		TestReport report = bench.test(false, TestBench.IMAP);
		assertEquals(List.of("name resolution mail.example.test failed",
				"connect imap mail.example.test:143 unknown because of name resolution",
				"login imap mail.example.test:143 unknown because of name resolution"), words(report));
		assertEquals(List.of("resolve.no-such-name"), ids(report));
	}

	@Test
	void name_servers_that_do_not_answer_are_not_blamed_on_the_name() throws Exception {
		bench.names.put(TestBench.HOST, new Resolution.Unavailable("timed out"));
		assertEquals(List.of("resolve.unavailable"), ids(bench.test(false, TestBench.IMAP)));
	}

	@Test
	void a_protocol_that_is_not_installed_is_told() throws Exception {
		TestReport report = bench.test(false, TestBench.endpoint("managesieve", 4190));
		assertEquals(List.of("test.no-protocol"), ids(report));
	}

	@Test
	void a_failed_check_leaves_the_login_unknown() throws Exception {
		bench.protocols.get("imap").failing("192.0.2.1:143", Stage.GREETING, "greeting.refused");
		TestReport report = bench.test(false, TestBench.IMAP);
		assertEquals("login imap mail.example.test:143 unknown because of greeting", words(report).getLast());
		assertEquals(List.of(), bench.mail.log);
	}

	@Test
	void every_address_is_tested_and_a_silent_one_beside_a_good_one_is_a_warning() throws Exception {
		bench.addresses("192.0.2.1", "2001:db8::1");
		bench.protocols.get("imap").failing("2001:db8:0:0:0:0:0:1:143", Stage.CONNECT, "connect.timed-out");
		TestReport report = bench.test(false, TestBench.IMAP);
		assertEquals(StepStatus.WARNED, report.endpoints().getFirst().status());
		assertEquals(List.of("connect.one-address-silent"), ids(report));
		assertEquals(Severity.WARNING, report.findings().getFirst().severity());
		assertEquals("login imap mail.example.test:143 passed", words(report).getLast());
	}

	@Test
	void a_silent_second_loopback_address_is_only_advice() throws Exception {
		bench.addresses("127.0.0.1", "::1");
		bench.protocols.get("imap").failing("0:0:0:0:0:0:0:1:143", Stage.CONNECT, "connect.refused");
		TestReport report = bench.test(false, TestBench.IMAP);
		assertEquals(StepStatus.PASSED, report.endpoints().getFirst().status());
		assertEquals(Severity.ADVICE, report.findings().getFirst().severity());
	}

	@Test
	void addresses_that_all_fail_are_failures() throws Exception {
		bench.addresses("192.0.2.1", "192.0.2.2");
		bench.protocols.get("imap").failing("192.0.2.1:143", Stage.CONNECT, "connect.refused")
				.failing("192.0.2.2:143", Stage.CONNECT, "connect.refused");
		assertEquals(List.of("connect.refused", "connect.refused"), ids(bench.test(false, TestBench.IMAP)));
	}

	@Test
	void a_silent_port_25_is_called_filtered_where_2525_answers() throws Exception {
		bench.protocols.get("smtp").failing("192.0.2.1:25", Stage.CONNECT, "connect.timed-out");
		bench.openPorts.addAll(List.of(587, 2525));
		TestReport report = bench.test(false, TestBench.endpoint("smtp", 25));
		assertEquals(List.of("connect.filtered-25", "connect.timed-out"), ids(report));
		Finding finding = report.findings().getFirst();
		assertTrue(finding.summary().contains("try 2525"), finding.summary());
		assertEquals(List.of("mail.example.test is there: it answers on 2525, 587, while port 25 is silent.",
				"On which side it is dropped cannot be said without a comparison: name another mail server with --control HOST.",
				"It was looked at from this computer only, not from the server itself.",
				"mail.example.test:25 (192.0.2.1) from this computer: no answer (timed out)",
				"mail.example.test:2525 (192.0.2.1) from this computer: open",
				"mail.example.test:587 (192.0.2.1) from this computer: open",
				"mail.example.test:465 (192.0.2.1) from this computer: no answer (timed out)"), finding.evidence());
	}

	@Test
	void a_silent_port_25_is_called_filtered_where_only_465_answers() throws Exception {
		bench.protocols.get("smtp").failing("192.0.2.1:25", Stage.CONNECT, "connect.timed-out");
		bench.openPorts.add(465);
		Finding finding = bench.test(false, TestBench.endpoint("smtp", 25)).findings().getFirst();
		assertTrue(finding.summary().contains("try 465"), finding.summary());
	}

	@Test
	void a_host_that_is_silent_on_every_port_is_not_called_filtered() throws Exception {
		bench.protocols.get("smtp").failing("192.0.2.1:25", Stage.CONNECT, "connect.timed-out");
		TestReport report = bench.test(false, TestBench.endpoint("smtp", 25));
		assertEquals(List.of("connect.host-silent", "connect.timed-out"), ids(report));
		assertEquals(Severity.ADVICE, report.findings().getFirst().severity());
	}

	@Test
	void another_mail_server_tells_on_which_side_port_25_is_filtered() throws Exception {
		bench.protocols.get("smtp").failing("192.0.2.1:25", Stage.CONNECT, "connect.timed-out");
		bench.openPorts.add(587);
		bench.control = Optional.of("mx.elsewhere.test");
		bench.names.put("mx.elsewhere.test", new Resolution.Addresses(List.of(InetAddress.getByName("192.0.2.9"))));
		assertEquals("Port 25 is filtered near this computer, on the way to mail.example.test: try 587.",
				bench.test(false, TestBench.endpoint("smtp", 25)).findings().getFirst().summary());
		bench.openPlaces.add("192.0.2.9:25");
		assertEquals("connect.filtered-at-server", ids(bench.test(false, TestBench.endpoint("smtp", 25))).getFirst());
		bench.names.put("mx.elsewhere.test", new Resolution.NoSuchName());
		assertEquals("Port 25 is filtered between here and mail.example.test: try 587.",
				bench.test(false, TestBench.endpoint("smtp", 25)).findings().getFirst().summary());
	}

	@Test
	void port_25_may_be_filtered_for_one_family_alone() throws Exception {
		bench.addresses("192.0.2.1", "2001:db8::1");
		bench.protocols.get("smtp").failing("2001:db8:0:0:0:0:0:1:25", Stage.CONNECT, "connect.timed-out");
		bench.openPlaces.addAll(List.of("192.0.2.1:25", "2001:db8:0:0:0:0:0:1:587"));
		assertEquals(List.of("connect.filtered-family", "connect.one-address-silent"),
				ids(bench.test(false, TestBench.endpoint("smtp", 25))));
	}

	@Test
	void several_silent_addresses_are_explained_once() throws Exception {
		bench.addresses("192.0.2.1", "192.0.2.2");
		bench.protocols.get("smtp").failing("192.0.2.1:25", Stage.CONNECT, "connect.timed-out")
				.failing("192.0.2.2:25", Stage.CONNECT, "connect.timed-out");
		bench.openPorts.add(587);
		assertEquals(List.of("connect.filtered-25", "connect.timed-out", "connect.timed-out"),
				ids(bench.test(false, TestBench.endpoint("smtp", 25))));
	}

	@Test
	void nothing_is_said_of_a_filter_where_the_host_refuses_itself() throws Exception {
		bench.protocols.get("smtp").failing("192.0.2.1:25", Stage.CONNECT, "connect.refused");
		bench.openPorts.add(2525);
		assertEquals(List.of("connect.refused"), ids(bench.test(false, TestBench.endpoint("smtp", 25))));
	}

	@Test
	void a_wrong_password_is_told_with_the_servers_words_and_never_the_password() throws Exception {
		bench.logins.results.put("imap", LoginResult.WRONG_PASSWORD);
		TestReport report = bench.test(false, TestBench.IMAP);
		Finding finding = report.findings().getFirst();
		assertEquals("login.wrong-password", finding.id());
		assertTrue(finding.summary().contains("'anna'"), finding.summary());
		assertEquals(List.of("The server said: the server's words"), finding.evidence());
		assertEquals(Stage.LOGIN, report.failure().orElseThrow().stage());
		assertTrue(!report.toString().contains("secret"), report.toString());
	}

	@Test
	void a_server_that_says_later_is_not_called_broken() throws Exception {
		bench.logins.results.put("pop3", LoginResult.IN_USE);
		TestReport report = bench.test(false, TestBench.POP3);
		assertEquals(StepStatus.WARNED, report.endpoints().getFirst().status());
		assertEquals(List.of("login.in-use"), ids(report));
	}

	@Test
	void no_password_is_sent_where_the_policy_wants_tls_and_there_is_none() throws Exception {
		Endpoint odd = new Endpoint("imap", TestBench.HOST, 143, Security.NONE, Authentication.TLS_ONLY, Role.ACCESS);
		assertEquals(List.of("login.needs-tls"), ids(bench.test(false, odd)));
		assertEquals(List.of(), bench.logins.asked);
	}

	@Test
	void a_relay_port_has_no_login_step() throws Exception {
		Endpoint relay = new Endpoint("smtp", TestBench.HOST, 25, Security.STARTTLS, Authentication.NONE, Role.RELAY);
		assertEquals(3, bench.test(false, relay).endpoints().getFirst().steps().size());
	}

	@Test
	void endpoints_are_reported_in_the_order_of_the_request_and_followed_as_they_come() throws Exception {
		List<String> seen = Collections.synchronizedList(new ArrayList<>());
		TestReport report = bench.test(false, new Follower(seen), TestBench.IMAP, TestBench.POP3, TestBench.SMTP);
		assertEquals(List.of(TestBench.IMAP, TestBench.POP3, TestBench.SMTP),
				report.endpoints().stream().map(EndpointReport::endpoint).toList());
		assertEquals(3, seen.stream().filter(line -> line.startsWith("done ")).count());
		assertTrue(seen.contains("step 143 login"), seen.toString());
	}

	@Test
	void a_hanging_check_ends_when_cancelled() {
		bench.protocols.get("imap").hang();
		Thread.ofVirtual().start(bench.cancel::cancel);
		assertThrows(InterruptedException.class, () -> bench.test(false, TestBench.IMAP, TestBench.SMTP));
	}

	@Test
	void an_interrupted_caller_stops_the_whole_test() throws Exception {
		bench.protocols.get("imap").hang();
		Thread.currentThread().interrupt();
		assertThrows(InterruptedException.class, () -> bench.test(false, TestBench.IMAP));
	}

	/** Writes down what it is told. */
	private record Follower(List<String> seen) implements TestListener {

		@Override
		public void started(Endpoint endpoint, Stage stage, String subject) {
			seen.add("start " + endpoint.port() + " " + stage.label());
		}

		@Override
		public void finished(Endpoint endpoint, Step step) {
			seen.add("step " + endpoint.port() + " " + step.stage().label());
		}

		@Override
		public void line(Endpoint endpoint, String line) {
			seen.add(line);
		}

		@Override
		public void finished(EndpointReport report) {
			seen.add("done " + report.endpoint().port());
		}

		@Override
		public void roundTrip(Step step) {
			seen.add("trip " + step.stage().label());
		}
	}
}
