package org.postern.protocol.imap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.testkit.MailProtocolContract;
import org.postern.testkit.Probe;
import org.postern.testkit.ScriptedServer;
import org.postern.testkit.TestIdentity;

class ImapCheckTest extends MailProtocolContract {

	private final TestIdentity identity = TestIdentity.of("127.0.0.1");

	@Override
	protected MailProtocol protocol() {
		return new ImapProtocol();
	}

	private Probe probe() {
		return new Probe(protocol()).trusting(identity).timeout(Duration.ofSeconds(5));
	}

	private static void assertFound(CheckReport report, Stage stage, String id) {
		List<String> ids = Probe.step(report, stage).findings().stream().map(Finding::id).toList();
		assertTrue(ids.contains(id), () -> stage + " found " + ids + ", not " + id + ": " + report);
	}

	private static void assertPassed(CheckReport report) {
		assertEquals(Optional.empty(), report.failure());
		assertEquals(List.of(), report.findings());
	}

	private static void assertNoSurprise(ScriptedServer server) {
		assertEquals(List.of(), server.surprises());
	}

	@Test
	void a_cleartext_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* OK ready").expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 AUTH=PLAIN").output("p1 OK done").start()) {
			CheckReport report = probe().check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void a_starttls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready").expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED").output("p1 OK done").expect("p2 STARTTLS").output("p2 OK go").startTls().expect("p3 CAPABILITY").output("* CAPABILITY IMAP4rev1 AUTH=PLAIN").output("p3 OK done").start()) {
			CheckReport report = probe().security(Security.STARTTLS).authentication(Authentication.TLS_ONLY).check(server.port());

			assertPassed(report);
			assertNoSurprise(server);
		}
	}

	@Test
	void an_implicit_tls_server_as_stated_passes() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).startTls().output("* OK ready").expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1").output("p1 OK done").start()) {
			CheckReport report = probe().security(Security.IMPLICIT_TLS).check(server.port());

			assertPassed(report);
		}
	}

	@Test
	void login_before_tls_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready").expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 STARTTLS").output("p1 OK done").expect("p2 STARTTLS").output("p2 OK go").startTls().expect("p3 CAPABILITY").output("* CAPABILITY IMAP4rev1").output("p3 OK done").start()) {
			CheckReport report = probe().security(Security.STARTTLS).authentication(Authentication.TLS_ONLY).check(server.port());

			assertFound(report, Stage.CAPABILITIES, "login.offered-in-cleartext");
		}
	}

	@Test
	void starttls_that_is_not_offered_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready").expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 LOGINDISABLED").output("p1 OK done").start()) {
			CheckReport report = probe().security(Security.STARTTLS).authentication(Authentication.TLS_ONLY).check(server.port());

			assertFound(report, Stage.TLS, "starttls.not-offered");
		}
	}

	@Test
	void starttls_that_is_refused_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity).output("* OK ready").expect("p1 CAPABILITY").output("* CAPABILITY IMAP4rev1 STARTTLS").output("p1 OK done").expect("p2 STARTTLS").output("p2 NO key").start()) {
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
		try (ScriptedServer server = new ScriptedServer(identity).startTls().output("* OK ready").start()) {
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
		try (ScriptedServer server = new ScriptedServer().output("* OK ready").expect("p1").forever("* OK still here\r\n", 0).start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.CAPABILITIES, "dialogue.oversized");
		}
	}

	@Test
	void a_connection_closed_in_the_middle_is_named() throws Exception {
		try (ScriptedServer server = new ScriptedServer().output("* OK ready").expect("p1").reset().start()) {
			CheckReport report = probe().check(server.port());

			assertFound(report, Stage.CAPABILITIES, "capabilities.closed");
		}
	}

}
