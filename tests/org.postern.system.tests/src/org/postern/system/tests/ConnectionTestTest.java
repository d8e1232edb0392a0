package org.postern.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.Cancellation;
import org.postern.api.secret.Secret;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.Login;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;

/** What the connection test says of a real server that is not as the user thinks. */
class ConnectionTestTest {

	@TempDir
	Path folder;

	private PracticeSite practice;

	@BeforeEach
	void site() throws Exception {
		practice = new PracticeSite(folder);
		practice.apply();
		practice.start();
	}

	@AfterEach
	void stop() {
		practice.close();
	}

	private TestReport test(int port, Security security, String password) throws Exception {
		Endpoint endpoint = new Endpoint("imap", "localhost", practice.server().livePort(port), security,
				Authentication.TLS_ONLY, Role.ACCESS);
		List<X509Certificate> authorities = practice.session.control().orElseThrow().authorities();
		Login login = new Login(PracticeSite.ANNA, PracticeSite.ANNA.toString(), Secret.of(password));
		return Services.get(ConnectionTester.class).test(new TestRequest(List.of(endpoint), Optional.empty(),
				Optional.of(login), false, authorities, TestOptions.standard(), Cancellation.never()), TestListener.none());
	}

	private static List<String> errors(TestReport report) {
		return report.endpoints().getFirst().steps().stream().filter(Step::isFailed)
				.flatMap(step -> step.findings().stream()).map(Finding::id).toList();
	}

	private static Step last(TestReport report) {
		return report.endpoints().getFirst().steps().getLast();
	}

	@Test
	void a_port_that_speaks_tls_at_once_is_named_where_starttls_was_expected() throws Exception {
		TestReport report = test(993, Security.STARTTLS_REQUIRED, "correct horse");
		assertEquals(List.of("tls.spoken-at-once"), errors(report));
		assertEquals(Stage.LOGIN, last(report).stage());
		assertEquals(Optional.of(Stage.GREETING), last(report).because());
	}

	@Test
	void a_port_that_greets_in_cleartext_is_named_where_tls_was_expected() throws Exception {
		assertEquals(List.of("tls.greeting-in-cleartext"), errors(test(143, Security.IMPLICIT_TLS, "correct horse")));
	}

	@Test
	void a_wrong_password_is_told_in_the_servers_words() throws Exception {
		TestReport report = test(993, Security.IMPLICIT_TLS, "battery staple");
		assertEquals(List.of("login.wrong-password"), errors(report));
		assertTrue(report.findings().getFirst().evidence().getFirst().startsWith("The server said: "),
				report.findings().toString());
	}

	@Test
	void a_port_that_is_closed_refuses_and_the_rest_is_unknown() throws Exception {
		TestReport report = test(2525, Security.IMPLICIT_TLS, "correct horse");
		assertEquals(List.of("connect.refused"), errors(report));
		assertEquals(Optional.of(Stage.CONNECT), last(report).because());
	}
}
