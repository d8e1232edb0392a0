package org.postern.net.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.check.Depth;
import org.postern.api.model.Security;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;
import org.postern.testkit.ScriptedServer;
import org.postern.testkit.TestIdentity;

/** Logins against servers that follow a script: each dialogue is what the RFC of the protocol shows. */
class LoginTrialsTest {

	private final LoginBench bench = new LoginBench();

	private static String base64(String text) {
		return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

	private static final String PLAIN = base64("\0anna\0" + LoginBench.PASSWORD);

	private LoginRound standard(String protocol, ScriptedServer server) throws InterruptedException {
		return logIn(protocol, server, Depth.STANDARD);
	}

	private LoginRound logIn(String protocol, ScriptedServer server, Depth depth) throws InterruptedException {
		try (server) {
			LoginRound round = bench.logIn(protocol, server.start().port(), depth);
			assertEquals(List.of(), server.surprises());
			assertTrue(bench.isDiscreet(), bench.transcript::toString);
			return round;
		}
	}

	private static ScriptedServer smtp(String auth) {
		return new ScriptedServer().output("220 mail ready").expect("EHLO").output("250-mail")
				.output("250 AUTH " + auth);
	}

	private static ScriptedServer imap(String capabilities) {
		return new ScriptedServer().output("* OK ready").expect("p1 CAPABILITY")
				.output("* CAPABILITY IMAP4rev1 " + capabilities).output("p1 OK done");
	}

	private static ScriptedServer pop3(String... capabilities) {
		ScriptedServer server = new ScriptedServer().output("+OK ready").expect("CAPA").output("+OK");
		List.of(capabilities).forEach(server::output);
		return server.output(".");
	}

	@Test
	void smtp_auth_plain_logs_in_at_once() throws Exception {
		LoginRound round = standard("smtp", smtp("PLAIN LOGIN").expect("AUTH PLAIN " + PLAIN).output("235 2.7.0 welcome")
				.expect("QUIT").output("221 bye"));
		assertEquals(Optional.of(LoginResult.ACCEPTED), round.result());
		assertTrue(bench.transcript.contains("> AUTH PLAIN ********"), bench.transcript::toString);
		assertTrue(bench.transcript.contains("< 235 2.7.0 welcome"), bench.transcript::toString);
	}

	@Test
	void smtp_auth_login_answers_both_questions() throws Exception {
		LoginRound round = standard("smtp", smtp("LOGIN").expect("AUTH LOGIN").output("334 VXNlcm5hbWU6")
				.expect(base64("anna")).output("334 UGFzc3dvcmQ6").expect(base64(LoginBench.PASSWORD)).output("235 ok"));
		assertEquals("LOGIN", round.accepted().orElseThrow().way());
	}

	@Test
	void imap_authenticates_with_an_initial_response_where_the_server_takes_one() throws Exception {
		assertEquals(Optional.of(LoginResult.ACCEPTED), standard("imap",
				imap("SASL-IR AUTH=PLAIN").expect("p2 AUTHENTICATE PLAIN " + PLAIN).output("p2 OK in")).result());
	}

	@Test
	void imap_waits_for_the_plus_where_the_server_takes_no_initial_response() throws Exception {
		assertEquals(Optional.of(LoginResult.ACCEPTED), standard("imap", imap("AUTH=PLAIN")
				.expect("p2 AUTHENTICATE PLAIN").quiet(50).output("+ ").expect(PLAIN).output("p2 OK in")).result());
	}

	@Test
	void imap_falls_back_to_its_own_command() throws Exception {
		bench.password = "say \"ah\"";
		LoginRound round = standard("imap", imap("IDLE").expect("p2 LOGIN \"anna\" \"say \\\"ah\\\"\"").output("p2 OK in"));
		assertEquals("LOGIN command", round.accepted().orElseThrow().way());
	}

	@Test
	void a_password_beyond_ascii_goes_as_a_literal() throws Exception {
		bench.password = "größer";
		assertEquals(Optional.of(LoginResult.ACCEPTED), standard("imap", imap("IDLE").expect("p2 LOGIN \"anna\" {8}")
				.output("+ go on").expect("gr").output("p2 OK in")).result());
	}

	@Test
	void logindisabled_is_respected_and_no_password_is_sent() throws Exception {
		LoginRound round = standard("imap", imap("LOGINDISABLED").expect("p2 LOGOUT").output("* BYE"));
		assertEquals(List.of(), round.attempts());
	}

	@Test
	void pop3_logs_in_by_sasl() throws Exception {
		assertEquals(Optional.of(LoginResult.ACCEPTED), standard("pop3",
				pop3("SASL PLAIN", "USER").expect("AUTH PLAIN " + PLAIN).output("+OK in")).result());
	}

	@Test
	void pop3_logs_in_by_user_and_pass_even_where_capa_is_unknown() throws Exception {
		LoginRound round = standard("pop3", new ScriptedServer().output("+OK ready").expect("CAPA").output("-ERR what?")
				.expect("USER anna").output("+OK").expect("PASS " + LoginBench.PASSWORD).output("+OK in"));
		assertEquals("USER and PASS", round.accepted().orElseThrow().way());
		assertTrue(bench.transcript.contains("> PASS ********"), bench.transcript::toString);
	}

	@Test
	void without_tls_a_mechanism_that_shows_no_password_comes_first() throws Exception {
		LoginRound round = standard("smtp", smtp("PLAIN CRAM-MD5").expect("AUTH CRAM-MD5").output("334 " + base64("<1@x>"))
				.expect("").output("235 ok"));
		assertEquals("CRAM-MD5", round.main().orElseThrow().way());
	}

	@Test
	void scram_over_imap_ends_when_both_have_proven_themselves() throws Exception {
		try (Loopback server = new Loopback(peer -> scram(peer, LoginBench.PASSWORD))) {
			LoginRound round = bench.logIn("imap", server.port(), Depth.STANDARD);
			assertEquals(Optional.of(LoginResult.ACCEPTED), round.result());
			assertTrue(round.accepted().orElseThrow().proven());
			assertEquals(Optional.of("4096 iterations"), round.accepted().orElseThrow().note());
		}
	}

	@Test
	void a_server_that_does_not_know_the_password_is_an_impostor_even_if_it_lets_everyone_in() throws Exception {
		try (Loopback server = new Loopback(peer -> scram(peer, "something else"))) {
			LoginRound round = bench.logIn("imap", server.port(), Depth.STANDARD);
			assertEquals(Optional.of(LoginResult.IMPOSTOR), round.result());
		}
	}

	private static void scram(Peer peer, String password) throws Exception {
		peer.say("* OK ready");
		peer.hear();
		peer.say("* CAPABILITY IMAP4rev1 SASL-IR LOGINDISABLED AUTH=SCRAM-SHA-256");
		peer.say("p1 OK");
		new ScramPeer(peer, password).serve(peer.hear());
	}

	@Test
	void a_token_goes_by_oauthbearer() throws Exception {
		bench.token = Optional.of("ya29.token-of-anna");
		bench.password = "";
		LoginRound round = tokenRound("p2 OK in");
		assertEquals(Optional.of(LoginResult.ACCEPTED), round.result());
	}

	private LoginRound tokenRound(String end) throws InterruptedException {
		try (ScriptedServer server = imap("SASL-IR AUTH=OAUTHBEARER AUTH=XOAUTH2 AUTH=PLAIN")
				.expect("p2 AUTHENTICATE OAUTHBEARER bixhPWFubmEs").output(end).start()) {
			LoginRound round = bench.logIn("imap", server.port(), Depth.STANDARD);
			assertTrue(bench.transcript.stream().noneMatch(line -> line.contains("ya29")));
			return round;
		}
	}

	@Test
	void a_token_that_is_refused_is_told_with_what_the_server_says() throws Exception {
		bench.token = Optional.of("stale-token");
		bench.password = "";
		try (ScriptedServer server = imap("SASL-IR AUTH=XOAUTH2").expect("p2 AUTHENTICATE XOAUTH2")
				.output("+ " + base64("{\"status\":\"400\"}")).expect("").output("p2 NO [AUTHENTICATIONFAILED] Invalid")
				.start()) {
			LoginAttempt attempt = bench.logIn("imap", server.port(), Depth.STANDARD).main().orElseThrow();
			assertEquals(LoginResult.TOKEN_REFUSED, attempt.result());
			assertEquals(Optional.of("{\"status\":\"400\"}"), attempt.note());
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "535 5.7.8 Authentication credentials invalid | WRONG_PASSWORD",
			"535 Error: authentication failed | WRONG_PASSWORD", "534 5.7.9 Authentication mechanism is too weak | TOO_WEAK",
			"534-5.7.9 Application-specific password required | APP_PASSWORD",
			"534-5.7.14 Please log in via your web browser | CONTACT_ADMIN",
			"538 5.7.11 Encryption required for requested mechanism | NEEDS_TLS",
			"530 5.7.0 Must issue a STARTTLS command first | NEEDS_TLS",
			"454 4.7.0 Temporary authentication failure | LATER", "432 4.7.12 A password transition is needed | TRANSITION",
			"504 5.5.4 Unrecognized authentication type | MECHANISM_REFUSED",
			"525 5.7.13 User account disabled | LOCKED", "535 5.7.8 Account locked out | LOCKED",
			"535 5.7.8 Password has expired | EXPIRED", "421 4.7.0 Too many failed attempts | TOO_MANY",
			"451 4.3.2 Try again later | LATER", "500 5.5.1 Command not recognized | MECHANISM_REFUSED",
			"nonsense | SERVER_FAILED", "535 5.7.8 rosebud-42 is wrong | WRONG_PASSWORD" })
	void smtp_refusals_are_told_apart(String reply, LoginResult result) throws Exception {
		String last = reply.charAt(3) == '-' ? "534 5.7.9 see https://example.org" : reply;
		ScriptedServer server = smtp("PLAIN").expect("AUTH PLAIN");
		if (!last.equals(reply)) {
			server.output(reply);
		}
		LoginRound round = standard("smtp", server.output(last));
		assertEquals(Optional.of(result), round.result());
		assertFalse(round.toString().contains(LoginBench.PASSWORD), "a server that repeats the password is masked");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "NO [AUTHENTICATIONFAILED] Authentication failed. | WRONG_PASSWORD",
			"NO login failed | WRONG_PASSWORD", "NO [EXPIRED] That password isn't valid any more | EXPIRED",
			"NO [PRIVACYREQUIRED] Plaintext authentication disallowed | NEEDS_TLS",
			"NO [CONTACTADMIN] call us | CONTACT_ADMIN", "NO [UNAVAILABLE] user database is down | LATER",
			"NO [LIMIT] Too many sessions | TOO_MANY", "NO [AUTHORIZATIONFAILED] no such authorization-ID | LOCKED",
			"NO [ALERT] Application-specific password required: https://example.org | APP_PASSWORD",
			"NO [AUTHENTICATIONFAILED] Account is locked | LOCKED", "BAD unknown command | MECHANISM_REFUSED" })
	void imap_refusals_are_told_apart(String reply, LoginResult result) throws Exception {
		assertEquals(Optional.of(result),
				standard("imap", imap("SASL-IR AUTH=PLAIN").expect("p2 AUTHENTICATE").output("p2 " + reply)).result());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "-ERR [AUTH] wrong | WRONG_PASSWORD", "-ERR no | WRONG_PASSWORD",
			"-ERR [SYS/TEMP] later | LATER", "-ERR [SYS/PERM] broken mailbox | CONTACT_ADMIN",
			"-ERR [IN-USE] mailbox in use | IN_USE", "-ERR [LOGIN-DELAY] wait 60 seconds | LOGIN_DELAY",
			"-ERR [AUTH] Plaintext authentication disallowed | NEEDS_TLS", "-ERR mailbox is locked | IN_USE" })
	void pop3_refusals_are_told_apart(String reply, LoginResult result) throws Exception {
		assertEquals(Optional.of(result), standard("pop3", pop3("USER").expect("USER").output("+OK").expect("PASS").output(reply))
				.result());
	}

	@Test
	void thorough_each_way_is_tried_and_then_a_wrong_password() throws Exception {
		try (ScriptedServer server = smtp("PLAIN LOGIN XYZZY").answer(Map.of("AUTH PLAIN " + PLAIN, "235 ok", "AUTH PLAIN",
				"535 5.7.8 no", "AUTH LOGIN", "334 VXNlcjo=", base64("anna"), "334 UGFzczo=", base64(LoginBench.PASSWORD),
				"235 ok", "QUIT", "221 bye")).start()) {
			LoginRound round = bench.logIn("smtp", server.port(), Depth.THOROUGH);
			assertEquals(List.of("PLAIN", "LOGIN"), round.attempts().stream().map(LoginAttempt::way).toList());
			assertTrue(round.attempts().stream().allMatch(LoginAttempt::isAccepted));
			assertEquals(LoginResult.WRONG_PASSWORD, round.wrongPassword().orElseThrow().result());
			assertEquals(List.of("XYZZY: offered, not tried"), round.skipped());
			assertEquals(List.of(), server.surprises());
		}
	}

	@Test
	void a_server_that_takes_any_password_is_found_out() throws Exception {
		LoginRound round = logIn("smtp", smtp("PLAIN").answer(Map.of("AUTH PLAIN", "235 ok", "QUIT", "221 bye")),
				Depth.THOROUGH);
		assertTrue(round.wrongPassword().orElseThrow().isAccepted());
	}

	@Test
	void a_password_accepted_one_way_and_refused_another_shows_both() throws Exception {
		LoginRound round = logIn("smtp", smtp("PLAIN CRAM-MD5").answer(Map.of("AUTH CRAM-MD5", "334 PDFAeD4=", "AUTH PLAIN",
				"235 ok", "QUIT", "221 bye", base64("anna ").substring(0, 4), "535 5.7.8 no")), Depth.THOROUGH);
		assertEquals(List.of("CRAM-MD5 WRONG_PASSWORD", "PLAIN ACCEPTED"),
				round.attempts().stream().map(attempt -> attempt.way() + " " + attempt.result()).toList());
		assertEquals("PLAIN", round.main().orElseThrow().way());
	}

	@Test
	void a_server_that_refuses_twice_is_not_asked_again() throws Exception {
		LoginRound round = logIn("smtp", smtp("PLAIN LOGIN SCRAM-SHA-1 SCRAM-SHA-256")
				.answer(Map.of("AUTH", "535 5.7.8 no", "QUIT", "221 bye")), Depth.THOROUGH);
		assertEquals(2, round.attempts().size());
		assertEquals(2, round.skipped().size());
		assertEquals(Optional.empty(), round.wrongPassword());
	}

	@Test
	void a_server_that_says_later_is_left_alone() throws Exception {
		LoginRound round = logIn("smtp", smtp("PLAIN LOGIN").answer(Map.of("AUTH", "421 4.7.0 too many", "QUIT", "221 bye")),
				Depth.THOROUGH);
		assertEquals(1, round.attempts().size());
	}

	@Test
	void nothing_secret_is_said_to_a_certificate_that_is_not_trusted() throws Exception {
		bench.security = Security.IMPLICIT_TLS;
		try (ScriptedServer server = new ScriptedServer(TestIdentity.of("127.0.0.1")).startTls()
				.output("+OK").start()) {
			LoginRound round = bench.logIn("pop3", server.port(), Depth.STANDARD);
			assertEquals(Optional.of(LoginResult.TLS_FAILED), round.result());
			assertEquals(List.of(), server.received());
		}
	}

	@Test
	void nothing_secret_is_said_where_starttls_has_gone_missing() throws Exception {
		bench.security = Security.STARTTLS;
		LoginRound round = standard("smtp", smtp("PLAIN"));
		assertEquals(Optional.of(LoginResult.TLS_FAILED), round.result());
	}

	@Test
	void under_tls_plain_comes_first() throws Exception {
		bench.security = Security.STARTTLS;
		LoginRound round = standard("smtp", new ScriptedServer(bench.identity).output("220 ready").expect("EHLO")
				.output("250-mail").output("250 STARTTLS").expect("STARTTLS").output("220 go").startTls().expect("EHLO")
				.output("250-mail").output("250 AUTH CRAM-MD5 SCRAM-SHA-256-PLUS PLAIN").expect("AUTH PLAIN " + PLAIN)
				.output("235 ok"));
		assertEquals("PLAIN", round.accepted().orElseThrow().way());
		assertEquals(List.of("SCRAM-SHA-256-PLUS: offered, not tried"), round.skipped());
	}

	@ParameterizedTest
	@ValueSource(strings = { "AUTH PLAIN", "EHLO", "" })
	void a_connection_that_breaks_off_says_so(String when) throws Exception {
		ScriptedServer server = switch (when) {
			case "AUTH PLAIN" -> smtp("PLAIN").expect(when).reset();
			case "EHLO" -> new ScriptedServer().output("220 hi").expect(when).reset();
			default -> new ScriptedServer().reset();
		};
		assertEquals(Optional.of(LoginResult.BROKEN_OFF), standard("smtp", server).result());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2 })
	void a_server_that_asks_without_end_is_left(int kind) throws Exception {
		try (Loopback server = new Loopback(peer -> {
			peer.say("220 hi");
			peer.hear();
			peer.say("250-x");
			peer.say("250 AUTH " + List.of("PLAIN", "LOGIN", "SCRAM-SHA-1").get(kind));
			while (true) {
				peer.hear();
				peer.say("334 AAAA");
			}
		})) {
			LoginResult result = bench.logIn("smtp", server.port(), Depth.STANDARD).result().orElseThrow();
			assertTrue(result == LoginResult.BROKEN_EXCHANGE || result == LoginResult.IMPOSTOR, result::toString);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "greeting", "EHLO", "AUTH", "answer", "quit" })
	void a_cancelled_login_ends_wherever_it_is(String where) throws Exception {
		bench.timeout = Duration.ofMinutes(10);
		ScriptedServer server = switch (where) {
			case "greeting" -> new ScriptedServer();
			case "EHLO" -> new ScriptedServer().output("220 hi").expect("EHLO");
			case "AUTH" -> smtp("LOGIN").expect("AUTH");
			case "answer" -> smtp("LOGIN").expect("AUTH").output("334 VXNlcjo=").expect(base64("anna"));
			default -> smtp("PLAIN LOGIN").expect("AUTH").output("235 ok").expect("QUIT");
		};
		try (ScriptedServer silent = server.silence().start()) {
			Thread.ofVirtual().start(() -> {
				try {
					Thread.sleep(150);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				bench.cancel.cancel();
			});
			assertThrows(InterruptedException.class, () -> bench.logIn("smtp", silent.port(), Depth.THOROUGH));
		}
	}
}
