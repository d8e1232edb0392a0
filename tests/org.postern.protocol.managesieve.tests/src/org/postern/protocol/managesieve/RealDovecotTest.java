package org.postern.protocol.managesieve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.model.Authentication;
import org.postern.api.model.Security;
import org.postern.net.FurtherStage.Sight;
import org.postern.net.session.LoginAttempt;
import org.postern.net.session.LoginResult;
import org.postern.net.session.LoginRound;
import org.postern.testkit.Probe;
import org.postern.testkit.real.RealUser;

/** Pigeonhole's ManageSieve, as Debian has it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDovecotTest {

	private SieveServer server;

	@BeforeAll
	void start() {
		server = new SieveServer(true);
	}

	@AfterAll
	void stop() {
		server.close();
	}

	private CheckReport check() throws InterruptedException {
		return new Probe(new ManageSieveProtocol()).rules(new SieveRules()).trusting(server.identity)
				.host(server.dovecot.ports().host()).security(Security.STARTTLS_REQUIRED)
				.authentication(Authentication.TLS_ONLY).thorough()
				.check(server.dovecot.ports().address(), server.port());
	}

	@Test
	void it_is_found_as_it_was_set_up() throws Exception {
		CheckReport report = check();

		assertEquals(Optional.empty(), report.failure(), report::toString);
		assertEquals(List.of(), report.findings().stream().map(finding -> finding.id())
				.filter(id -> id.startsWith("managesieve.") || id.startsWith("starttls.")).toList());
		String examined = Probe.step(report, Stage.EXAMINATION).facts().toString();
		assertTrue(examined.matches(".*plaintext behind STARTTLS: (thrown away|refused).*"), examined);
	}

	@Test
	void users_log_in_by_every_mechanism_that_it_offers() throws Exception {
		LoginRound round = server.logIn();

		assertEquals(List.of("SCRAM-SHA-256", "PLAIN", "LOGIN").stream().sorted().toList(),
				round.attempts().stream().map(LoginAttempt::way).sorted().toList(), round::toString);
		assertTrue(round.attempts().stream().allMatch(LoginAttempt::isAccepted), round::toString);
		assertTrue(round.attempts().stream().allMatch(LoginAttempt::proven), "SCRAM proves the server, too");
		assertEquals(Optional.of(LoginResult.WRONG_PASSWORD), round.wrongPassword().map(LoginAttempt::result));
		assertTrue(server.transcript.stream().noneMatch(line -> line.contains(RealUser.ANNA.password())));
	}

	@Test
	void a_script_is_stored_and_removed_and_nothing_is_left_on_its_disk() throws Exception {
		Sight seen = server.script();

		assertEquals(List.of("0 scripts, none of them active", "a script was checked, stored, read back and deleted"),
				seen.lines(), () -> String.join("\n", server.transcript));
		Path scripts = server.dovecot.mail(RealUser.ANNA).resolveSibling("sieve");
		try (var left = Files.walk(scripts)) {
			assertEquals(List.of(), left.filter(Files::isRegularFile).map(Path::getFileName).toList());
		}
	}
}
