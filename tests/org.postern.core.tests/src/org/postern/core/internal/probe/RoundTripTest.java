package org.postern.core.internal.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.core.test.TestReport;
import org.postern.mail.MailProblem;
import org.postern.net.session.LoginResult;

class RoundTripTest {

	private final TestBench bench = new TestBench();

	private List<String> trip(Endpoint... endpoints) throws InterruptedException {
		return TestBench.words(bench.test(true, endpoints).roundTrip());
	}

	@Test
	void a_message_is_sent_found_by_imap_and_by_pop3_and_removed() throws Exception {
		assertEquals(List.of("send smtp mail.example.test:587 passed", "receive imap mail.example.test:143 passed",
				"receive pop3 mail.example.test:110 passed", "remove imap mail.example.test:143 passed"),
				trip(TestBench.POP3, TestBench.SMTP, TestBench.IMAP));
		assertEquals(Map.of(), bench.mail.inbox);
	}

	@Test
	void a_message_that_takes_its_time_is_waited_for() throws Exception {
		bench.mail.looksNeeded = 3;
		assertEquals("receive imap mail.example.test:143 passed", trip(TestBench.SMTP, TestBench.IMAP).get(1));
	}

	@Test
	void a_message_that_never_arrives_fails_to_be_received() throws Exception {
		bench.mail.looksNeeded = Integer.MAX_VALUE;
		bench.delivery = Duration.ZERO;
		TestReport report = bench.test(true, TestBench.SMTP, TestBench.IMAP);
		assertEquals(Stage.RECEIVE, report.failure().orElseThrow().stage());
		assertEquals(List.of("receive.not-found"), report.findings().stream().map(Finding::id).toList());
		assertEquals(Map.of(), bench.mail.inbox);
	}

	@Test
	void a_message_that_is_refused_leaves_the_rest_unknown() throws Exception {
		bench.mail.problems.put("send smtp", new MailProblem.SenderRefused("anna@example.test", "550 no"));
		assertEquals(List.of("send smtp mail.example.test:587 failed",
				"receive imap mail.example.test:143 unknown because of send",
				"remove imap mail.example.test:143 unknown because of send"), trip(TestBench.SMTP, TestBench.IMAP));
	}

	@Test
	void greylisting_is_a_warning_and_leaves_the_rest_unknown() throws Exception {
		bench.mail.problems.put("send smtp", new MailProblem.TryLater("451 greylisted"));
		List<String> steps = trip(TestBench.SMTP, TestBench.IMAP);
		assertEquals("send smtp mail.example.test:587 passed with warnings", steps.getFirst());
		assertEquals("receive imap mail.example.test:143 unknown because of send", steps.get(1));
	}

	@Test
	void the_own_message_is_removed_even_when_reading_fails() throws Exception {
		bench.mail.problems.put("find imap", new MailProblem.ServerFailed("NO oops"));
		List<String> steps = trip(TestBench.SMTP, TestBench.IMAP);
		assertEquals("receive imap mail.example.test:143 failed", steps.get(1));
		assertEquals("remove imap mail.example.test:143 passed", steps.get(2));
		assertEquals(Map.of(), bench.mail.inbox);
	}

	@Test
	void a_message_that_cannot_be_removed_is_a_warning_that_says_where_it_is() throws Exception {
		bench.mail.problems.put("remove imap", new MailProblem.ServerFailed("NO read-only"));
		TestReport report = bench.test(true, TestBench.SMTP, TestBench.IMAP);
		assertTrue(report.failure().isEmpty());
		assertEquals(List.of("remove.left"), report.findings().stream().map(Finding::id).toList());
	}

	@Test
	void nothing_is_sent_where_nothing_could_be_read_back() throws Exception {
		bench.logins.results.put("imap", LoginResult.WRONG_PASSWORD);
		assertEquals(List.of("send smtp mail.example.test:587 unknown because of login",
				"receive imap mail.example.test:143 unknown because of login"), trip(TestBench.SMTP, TestBench.IMAP));
		assertTrue(bench.mail.log.stream().noneMatch(line -> line.startsWith("send")), bench.mail.log.toString());
	}

	@Test
	void a_reader_that_failed_before_is_unknown_and_the_others_still_read() throws Exception {
		bench.protocols.get("pop3").failing("192.0.2.1:110", Stage.CONNECT, "connect.refused");
		assertEquals(List.of("send smtp mail.example.test:587 passed", "receive imap mail.example.test:143 passed",
				"receive pop3 mail.example.test:110 unknown because of connect",
				"remove imap mail.example.test:143 passed"), trip(TestBench.SMTP, TestBench.IMAP, TestBench.POP3));
	}

	@Test
	void pop3_removes_where_there_is_no_imap() throws Exception {
		assertEquals("remove pop3 mail.example.test:110 passed", trip(TestBench.SMTP, TestBench.POP3).getLast());
	}

	@Test
	void every_sender_sends_and_later_ones_are_read_once_by_each_protocol() throws Exception {
		Endpoint imaps = TestBench.endpoint("imap", 993);
		assertEquals(List.of("send smtp mail.example.test:587 passed", "receive imap mail.example.test:143 passed",
				"receive imap mail.example.test:993 passed", "remove imap mail.example.test:143 passed",
				"send smtp mail.example.test:2525 passed", "receive imap mail.example.test:143 passed",
				"remove imap mail.example.test:143 passed"),
				trip(TestBench.SMTP, TestBench.FALLBACK, TestBench.IMAP, imaps));
	}

	@Test
	void a_relay_port_sends_only_where_there_is_no_other() throws Exception {
		Endpoint relay = new Endpoint("smtp", TestBench.HOST, 25, Security.STARTTLS, Authentication.NONE, Role.RELAY);
		assertTrue(trip(relay, TestBench.SMTP, TestBench.IMAP).stream().noneMatch(step -> step.contains(":25 ")));
		assertEquals("send smtp mail.example.test:25 passed", trip(relay, TestBench.IMAP).getFirst());
	}

	@Test
	void a_round_trip_one_way_only_says_what_is_missing() throws Exception {
		assertEquals(List.of("test.one-way-only"),
				bench.test(true, TestBench.IMAP).findings().stream().map(Finding::id).toList());
		assertEquals(Stage.RECEIVE, bench.test(true, TestBench.SMTP).failure().orElseThrow().stage());
	}

	@Test
	void the_test_message_says_what_it_is_and_asks_for_no_answer() throws Exception {
		bench.mail.problems.put("remove imap", new MailProblem.ServerFailed("stays"));
		bench.test(true, TestBench.SMTP, TestBench.IMAP);
		assertEquals("auto-generated",
				bench.mail.inbox.values().iterator().next().headers().get("Auto-Submitted"));
	}

	@Test
	void a_cancelled_round_trip_still_removes_its_message() throws Exception {
		bench.mail.hangsOnFind = true;
		Thread.ofVirtual().start(() -> {
			while (!bench.mail.log.contains("hanging")) {
				Thread.onSpinWait();
			}
			bench.cancel.cancel();
		});
		assertThrows(InterruptedException.class, () -> bench.test(true, TestBench.SMTP, TestBench.IMAP));
		assertEquals(Map.of(), bench.mail.inbox);
	}
}
