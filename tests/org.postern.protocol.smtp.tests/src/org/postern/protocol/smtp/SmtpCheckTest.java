package org.postern.protocol.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.api.model.Authentication;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.Probe;
import org.postern.testkit.ScriptedDialogues;
import org.postern.testkit.ScriptedServer;

class SmtpCheckTest extends ScriptedDialogues {

	@Override
	protected MailProtocol protocol() {
		return new SmtpProtocol();
	}

	@Override
	protected TestRules rules() {
		return new SmtpRules();
	}

	@Test
	void a_cleartext_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 AUTH PLAIN").start()) {
			CheckReport report = probe().check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void a_starttls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 STARTTLS")
				.expect("STARTTLS").output("220 go")
				.startTls()
				.expect("EHLO").output("250-mail").output("250 AUTH PLAIN").start()) {
			CheckReport report = probe().security(Security.STARTTLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void an_implicit_tls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity)
				.startTls().output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 AUTH PLAIN").start()) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS).check(server.port());

			assertPassed(report);
		}
	}

	@Test
	void a_multi_line_greeting_is_read_to_its_end() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("220-mail").output("220 ready")
				.expect("EHLO").output("250-mail").output("250 AUTH PLAIN").start()) {
			CheckReport report = probe().check(server.port());

			assertPassed(report);
		}
	}

	@Test
	void starttls_that_is_not_offered_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 SIZE 1000").start()) {
			CheckReport report = probe().security(Security.STARTTLS).authentication(Authentication.NONE).check(server.port());

			assertFound(report, Stage.TLS, "starttls.not-offered");
		}
	}

	@Test
	void starttls_that_is_refused_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 STARTTLS")
				.expect("STARTTLS").output("454 no key").start()) {
			CheckReport report = probe().security(Security.STARTTLS).authentication(Authentication.NONE).check(server.port());

			assertFound(report, Stage.TLS, "starttls.refused");
		}
	}

	@Test
	void plaintext_behind_the_consent_to_tls_is_refused() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 STARTTLS")
				.expect("STARTTLS").raw("220 go\r\n250 injected\r\n").start()) {
			CheckReport report = probe().security(Security.STARTTLS).authentication(Authentication.NONE).check(server.port());

			assertEquals(Stage.TLS, report.failure().orElseThrow().stage());
		}
	}

	@Test
	void tls_spoken_at_once_where_starttls_was_expected_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity)
				.startTls().output("220 mail ready").start()) {
			CheckReport report = probe().security(Security.STARTTLS).timeout(Duration.ofSeconds(2)).check(server.port());

			assertFound(report, Stage.GREETING, "tls.spoken-at-once");
		}
	}

	@Test
	void a_cleartext_greeting_where_tls_was_expected_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 STARTTLS").start()) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS).timeout(Duration.ofSeconds(2)).check(server.port());

			assertFound(report, Stage.TLS, "tls.greeting-in-cleartext");
		}
	}

	@Test
	void a_421_greeting_means_later_and_is_no_failure() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("421 too busy").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.later");
			assertEquals(StepStatus.WARNED, Probe.step(report, Stage.GREETING).status());
		}
	}

	@Test
	void a_554_greeting_is_a_refusal() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("554 blocked").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.refused");
		}
	}

	@Test
	void another_protocol_behind_the_port_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("SSH-2.0-OpenSSH_9.2").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.unexpected");
		}
	}

	@Test
	void login_offered_before_tls_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250-STARTTLS").output("250 AUTH PLAIN")
				.expect("STARTTLS").output("220 go")
				.startTls()
				.expect("EHLO").output("250-mail").output("250 AUTH PLAIN").start()) {
			CheckReport report = probe().security(Security.STARTTLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "login.offered-in-cleartext");
		}
	}

	@Test
	void login_that_is_not_offered_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 STARTTLS")
				.expect("STARTTLS").output("220 go")
				.startTls()
				.expect("EHLO").output("250-mail").output("250 SIZE").start()) {
			CheckReport report = probe().security(Security.STARTTLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertFound(report, Stage.CAPABILITIES_AFTER_TLS, "login.not-offered");
		}
	}

	@Test
	void login_offered_on_a_relay_port_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 AUTH LOGIN").start()) {
			CheckReport report = probe().authentication(Authentication.NONE).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "login.offered-unexpectedly");
		}
	}

	@Test
	void tls_beyond_the_policy_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250-STARTTLS").output("250 AUTH LOGIN").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.CAPABILITIES, "starttls.offered-unexpectedly");
		}
	}

	@Test
	void a_server_that_closes_instead_of_greeting_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().pause(200).reset().start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.closed");
		}
	}

	@Test
	void a_line_without_end_is_cut_off() throws Exception {
		try (ScriptedServer server = new ScriptedServer().forever("220-abcdefgh".repeat(1000), 0).start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "dialogue.oversized");
		}
	}

	@Test
	void a_reply_without_end_is_cut_off() throws Exception {
		try (ScriptedServer server = new ScriptedServer().forever("220-on and on\r\n", 0).start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "dialogue.oversized");
		}
	}

	@Test
	void a_server_that_drips_a_byte_at_a_time_is_given_up() throws Exception {
		try (ScriptedServer server = new ScriptedServer().forever("2", 100).start()) {
			CheckReport report = probe().timeout(Duration.ofSeconds(1)).check(server.port());

			assertFound(report, Stage.GREETING, "greeting.no-answer");
		}
	}

	@Test
	void a_server_without_ehlo_leaves_its_capabilities_unknown() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("220 mail ready")
				.expect("EHLO").output("502 what?").start()) {
			CheckReport report = probe().check(server.port());

			assertEquals(Optional.empty(), report.failure());
		}
	}
}
