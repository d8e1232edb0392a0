package org.postern.net.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.check.Depth;
import org.postern.testkit.ScriptedServer;

/** Servers that refuse a login: each reason is told apart. */
class LoginRefusalsTest extends LoginDialogues {

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
}
