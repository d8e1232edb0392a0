package org.postern.net.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Depth;
import org.postern.api.model.Security;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;
import org.postern.testkit.ScriptedServer;

/** Logins against servers that follow a script: each dialogue is what the RFC of the protocol shows. */
class LoginTrialsTest extends LoginDialogues {

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
	void under_tls_plain_comes_first() throws Exception {
		bench.security = Security.STARTTLS;
		LoginRound round = standard("smtp", new ScriptedServer(bench.identity).output("220 ready").expect("EHLO")
				.output("250-mail").output("250 STARTTLS").expect("STARTTLS").output("220 go").startTls().expect("EHLO")
				.output("250-mail").output("250 AUTH CRAM-MD5 SCRAM-SHA-256-PLUS PLAIN").expect("AUTH PLAIN " + PLAIN)
				.output("235 ok"));
		assertEquals("PLAIN", round.accepted().orElseThrow().way());
		assertEquals(List.of("SCRAM-SHA-256-PLUS: offered, not tried"), round.skipped());
	}
}
