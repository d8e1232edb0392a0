package org.postern.protocol.pop3;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.api.model.Authentication;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Retention;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.Probe;
import org.postern.testkit.ScriptedDialogues;
import org.postern.testkit.ScriptedServer;

class Pop3CheckTest extends ScriptedDialogues {

	@Override
	protected MailProtocol protocol() {
		return new Pop3Protocol();
	}

	@Override
	protected TestRules rules() {
		return new Pop3Rules();
	}

	@Test
	void a_cleartext_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready")
				.expect("CAPA").output("+OK").output("USER").output("UIDL").output(".").start()) {
			CheckReport report = probe().check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void an_stls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("+OK ready")
				.expect("CAPA").output("+OK").output("STLS").output(".")
				.expect("STLS").output("+OK")
				.startTls()
				.expect("CAPA").output("+OK").output("USER").output("UIDL").output(".").start()) {
			CheckReport report = probe().security(Security.STARTTLS_REQUIRED)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void an_implicit_tls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity)
				.startTls().output("+OK ready")
				.expect("CAPA").output("+OK").output("SASL PLAIN").output("USER").output("UIDL").output(".").start()) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertPassed(report);
		}
	}

	@Test
	void an_old_server_without_capa_works_and_cannot_say_what_it_can() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready")
				.expect("CAPA").output("-ERR unknown").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.CAPABILITIES, "capabilities.unknown");
			assertEquals(Optional.empty(), report.failure());
		}
	}

	@Test
	void stls_that_is_not_offered_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("+OK ready")
				.expect("CAPA").output("+OK").output("USER").output(".").start()) {
			CheckReport report = probe().security(Security.STARTTLS).check(server.port());

			assertFound(report, Stage.TLS, "starttls.not-offered");
		}
	}

	@Test
	void stls_that_is_refused_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("+OK ready")
				.expect("CAPA").output("+OK").output("STLS").output("USER").output(".")
				.expect("STLS").output("-ERR no").start()) {
			CheckReport report = probe().security(Security.STARTTLS).check(server.port());

			assertFound(report, Stage.TLS, "starttls.refused");
		}
	}

	@Test
	void login_before_tls_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("+OK ready")
				.expect("CAPA").output("+OK").output("STLS").output("USER").output(".")
				.expect("STLS").output("+OK")
				.startTls()
				.expect("CAPA").output("+OK").output("USER").output(".").start()) {
			CheckReport report = probe().security(Security.STARTTLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "login.offered-in-cleartext");
		}
	}

	@Test
	void a_server_in_use_says_later() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("-ERR [IN-USE] later").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.later");
		}
	}

	@Test
	void a_refusal_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("-ERR go away").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.refused");
		}
	}

	@Test
	void another_protocol_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* OK IMAP4rev1").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.unexpected");
		}
	}

	@Test
	void tls_at_once_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity)
				.startTls().output("+OK ready").start()) {
			CheckReport report = probe().security(Security.STARTTLS).timeout(Duration.ofSeconds(2)).check(server.port());

			assertFound(report, Stage.GREETING, "tls.spoken-at-once");
		}
	}

	@Test
	void a_cleartext_greeting_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready").start()) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS).timeout(Duration.ofSeconds(2)).check(server.port());

			assertFound(report, Stage.TLS, "tls.greeting-in-cleartext");
		}
	}

	@Test
	void an_expiry_other_than_the_policy_says_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready")
				.expect("CAPA").output("+OK").output("USER").output("EXPIRE 14").output(".").start()) {
			CheckReport report = probe().policy(keptFor(30)).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "capa.expire-differs");
		}
	}

	@Test
	void an_expiry_as_the_policy_says_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready")
				.expect("CAPA").output("+OK").output("USER").output("UIDL").output("EXPIRE 30 USER").output(".").start()) {
			CheckReport report = probe().policy(keptFor(30)).check(server.port());

			assertPassed(report);
		}
	}

	@Test
	void a_server_that_announces_no_expiry_is_not_blamed() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready")
				.expect("CAPA").output("+OK").output("USER").output("UIDL").output(".").start()) {
			CheckReport report = probe().policy(keptFor(30)).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "capa.expire-not-announced");
			assertEquals(StepStatus.PASSED, Probe.step(report, Stage.CAPABILITIES).status());
		}
	}

	@Test
	void capabilities_without_end_are_cut_off() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready")
				.expect("CAPA").output("+OK").forever("X\r\n", 0).start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.CAPABILITIES, "dialogue.oversized");
		}
	}

	@Test
	void silence_after_a_command_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("+OK ready")
				.expect("CAPA").silence().start()) {
			CheckReport report = probe().timeout(Duration.ofMillis(500)).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "capabilities.no-answer");
		}
	}

	private static PortPolicy keptFor(int days) {
		return PortPolicy.empty().withSettings(Retention.PROTOCOL,
				SettingValues.empty().with(Retention.EXPIRE, Term.ofDays(days)));
	}

}
