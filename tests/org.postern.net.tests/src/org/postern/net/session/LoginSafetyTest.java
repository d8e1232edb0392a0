package org.postern.net.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postern.api.check.Depth;
import org.postern.api.model.Security;
import org.postern.testkit.Loopback;
import org.postern.testkit.ScriptedServer;
import org.postern.testkit.TestIdentity;

/** Servers that must not get a password, that break off or that never end. */
class LoginSafetyTest extends LoginDialogues {

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
