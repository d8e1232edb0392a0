package org.postern.net.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Depth;
import org.postern.testkit.ScriptedServer;

/** Every way to log in that a server offers, and a wrong password. */
class ThoroughLoginTest extends LoginDialogues {

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
}
