package org.postern.protocol.imap;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.model.Authentication;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.ScriptedDialogues;
import org.postern.testkit.ScriptedServer;

class ImapCheckTest extends ScriptedDialogues {

	@Override
	protected MailProtocol protocol() {
		return new ImapProtocol();
	}

	@Override
	protected TestRules rules() {
		return new ImapRules();
	}

	@Test
	void a_cleartext_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* OK ready")
				.expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 AUTH=PLAIN").output("p1 OK done").start()) {
			CheckReport report = probe().check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void a_starttls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready")
				.expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED").output("p1 OK done")
				.expect("p2 STARTTLS").output("p2 OK go")
				.startTls()
				.expect("p3 CAPABILITY").output("* CAPABILITY IMAP4rev1 AUTH=PLAIN").output("p3 OK done").start()) {
			CheckReport report = probe().security(Security.STARTTLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void an_implicit_tls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity)
				.startTls().output("* OK ready")
				.expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1").output("p1 OK done").start()) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS).check(server.port());

			assertPassed(report);
		}
	}

	@Test
	void login_before_tls_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready")
				.expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 STARTTLS").output("p1 OK done")
				.expect("p2 STARTTLS").output("p2 OK go")
				.startTls()
				.expect("p3 CAPABILITY").output("* CAPABILITY IMAP4rev1").output("p3 OK done").start()) {
			CheckReport report = probe().security(Security.STARTTLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "login.offered-in-cleartext");
		}
	}

	@Test
	void starttls_that_is_not_offered_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready")
				.expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 LOGINDISABLED").output("p1 OK done").start()) {
			CheckReport report = probe().security(Security.STARTTLS)
					.authentication(Authentication.TLS_ONLY).check(server.port());

			assertFound(report, Stage.TLS, "starttls.not-offered");
		}
	}

	@Test
	void starttls_that_is_refused_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready")
				.expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 STARTTLS").output("p1 OK done")
				.expect("p2 STARTTLS").output("p2 NO key").start()) {
			CheckReport report = probe().security(Security.STARTTLS).check(server.port());

			assertFound(report, Stage.TLS, "starttls.refused");
		}
	}

	@Test
	void a_bye_is_a_refusal() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* BYE go away").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.refused");
		}
	}

	@Test
	void an_unavailable_server_says_later() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* BYE [UNAVAILABLE] restarting").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.later");
		}
	}

	@Test
	void another_protocol_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("220 smtp").start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.GREETING, "greeting.unexpected");
		}
	}

	@Test
	void tls_at_once_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity)
				.startTls().output("* OK ready").start()) {
			CheckReport report = probe().security(Security.STARTTLS).timeout(Duration.ofSeconds(2)).check(server.port());

			assertFound(report, Stage.GREETING, "tls.spoken-at-once");
		}
	}

	@Test
	void a_cleartext_greeting_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* OK ready").start()) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS).timeout(Duration.ofSeconds(2)).check(server.port());

			assertFound(report, Stage.TLS, "tls.greeting-in-cleartext");
		}
	}

	@Test
	void untagged_lines_without_end_are_cut_off() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* OK ready")
				.expect("p1").forever("* OK still here\r\n", 0).start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.CAPABILITIES, "dialogue.oversized");
		}
	}

	@Test
	void a_connection_closed_in_the_middle_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* OK ready")
				.expect("p1").reset().start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.CAPABILITIES, "capabilities.closed");
		}
	}

}
