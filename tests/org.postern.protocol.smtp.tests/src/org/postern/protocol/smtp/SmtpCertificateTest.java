package org.postern.protocol.smtp;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.model.Security;
import org.postern.api.protocol.MailProtocol;
import org.postern.api.rule.TestRules;
import org.postern.testkit.Probe;
import org.postern.testkit.ScriptedDialogues;
import org.postern.testkit.ScriptedServer;
import org.postern.testkit.TestIdentity;

class SmtpCertificateTest extends ScriptedDialogues {

	@Override
	protected MailProtocol protocol() {
		return new SmtpProtocol();
	}

	@Override
	protected TestRules rules() {
		return new SmtpRules();
	}

	@Test
	void a_certificate_nobody_trusts_is_found() throws Exception {
		try (ScriptedServer server = new ScriptedServer(identity)
				.startTls().output("220 mail ready")
				.expect("EHLO").output("250-mail").output("250 AUTH PLAIN").start()) {
			CheckReport report = new Probe(protocol()).security(Security.IMPLICIT_TLS).check(server.port());

			assertFound(report, Stage.CERTIFICATE, "certificate.self-signed");
		}
	}

	@Test
	void a_certificate_for_another_name_is_found() throws Exception {
		TestIdentity odd = TestIdentity.of("other.example");
		try (ScriptedServer server = new ScriptedServer(odd)
				.startTls().output("220 mail ready").start()) {
			CheckReport report = probe().trusting(odd).security(Security.IMPLICIT_TLS).check(server.port());

			assertFound(report, Stage.CERTIFICATE, "certificate.wrong-name");
		}
	}

	@Test
	void an_expired_certificate_is_found() throws Exception {
		TestIdentity odd = TestIdentity.validFor("127.0.0.1", Duration.ofDays(-9), Duration.ofDays(-2));
		try (ScriptedServer server = new ScriptedServer(odd)
				.startTls().output("220 mail ready").start()) {
			CheckReport report = probe().trusting(odd).security(Security.IMPLICIT_TLS).check(server.port());

			assertFound(report, Stage.CERTIFICATE, "certificate.expired");
		}
	}

	@Test
	void a_certificate_that_expires_soon_is_found() throws Exception {
		TestIdentity odd = TestIdentity.validFor("127.0.0.1", Duration.ofDays(-70), Duration.ofDays(12));
		try (ScriptedServer server = new ScriptedServer(odd)
				.startTls().output("220 mail ready").start()) {
			CheckReport report = probe().trusting(odd).security(Security.IMPLICIT_TLS).check(server.port());

			assertFound(report, Stage.CERTIFICATE, "certificate.expires-soon");
		}
	}

	@Test
	void a_certificate_of_the_future_is_found() throws Exception {
		TestIdentity odd = TestIdentity.validFor("127.0.0.1", Duration.ofDays(2), Duration.ofDays(12));
		try (ScriptedServer server = new ScriptedServer(odd)
				.startTls().output("220 mail ready").start()) {
			CheckReport report = probe().trusting(odd).security(Security.IMPLICIT_TLS).check(server.port());

			assertFound(report, Stage.CERTIFICATE, "certificate.not-yet-valid");
		}
	}
}
