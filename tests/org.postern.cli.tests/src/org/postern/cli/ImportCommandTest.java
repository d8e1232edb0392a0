package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postern.api.backend.ServerState;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Term;
import org.postern.testkit.TestIdentity;

class ImportCommandTest {

	private static final PortPolicy PRESENT = PortPolicy.empty().withListeners(List.of(World.IMAPS, World.SUBMISSION));

	private final World world = new World();

	@BeforeEach
	void aServerThatDoesSomething() {
		world.session.state = Optional.of(new ServerState(PRESENT, "f1", List.of(Finding.of("import.unknown",
				Severity.INFO, "Service sieve is left alone", "Postern knows no such protocol.", "Nothing to do."))));
	}

	private Optional<MailServer> written(String name) {
		return world.store.sites.get(World.FOLDER).server(name);
	}

	@Test
	void what_the_server_does_becomes_its_policy_and_what_is_left_alone_is_listed() {
		assertEquals(0, world.run("import", "mx", "--host", "mx.example.org", "--access", "where=ssh"));
		MailServer made = written("mx").orElseThrow();
		assertEquals(PRESENT, made.policy());
		assertEquals("postfix-dovecot", made.backend());
		assertEquals("mx.example.org", made.host());
		assertEquals("ssh", made.access().get(World.WHERE));
		String said = world.out.toString();
		assertTrue(said.contains("2 ports are open on mx.example.org"), said);
		assertTrue(said.contains("imap") && said.contains("993"), said);
		assertTrue(said.contains("Service sieve is left alone"), said);
		assertTrue(said.contains("Next: postern plan mx"), said);
	}

	@Test
	void a_dry_run_writes_nothing() {
		assertEquals(0, world.run("import", "mx", "--host", "mx.example.org", "--dry-run"));
		assertEquals(Optional.empty(), written("mx"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"mail --host a.test | The site has a server 'mail' already",
			"mx --host a.test --backend exim | There is no backend 'exim'",
			"mx --host a.test --access wher=ssh | The backend postfix-dovecot has no access setting 'wher'",
			"mx --host a.test --access where=far | 'far' is not one of here, ssh" })
	void what_cannot_be_is_refused_before_anything_is_read(String words, String message) {
		world.session.state = Optional.empty();
		assertEquals(2, world.run(("import " + words).split(" ")));
		assertTrue(world.err.toString().contains(message), world.err.toString());
	}

	@Test
	void a_policy_is_started_from_what_clients_are_told(@TempDir Path folder) throws Exception {
		world.folder = folder;
		Files.writeString(folder.resolve("config.xml"), "autoconfig of example.org");

		assertEquals(0, world.run("import", "mx", "--from", "config.xml"), world.err::toString);

		MailServer made = written("mx").orElseThrow();
		assertEquals("mx.example.org", made.host());
		assertEquals(List.of("imap 993 access", "smtp 2525 fallback"), made.policy().listeners().stream()
				.map(each -> each.protocol() + " " + each.port() + " " + each.role().key()).toList());
		assertEquals(Term.ofDays(30), made.policy().retention().hold());
		assertTrue(world.out.toString().contains("Left out, being on another host: SMTP other.example.org:465"),
				world.out::toString);
	}

	@Test
	void what_is_published_for_an_address_may_be_vouched_for_by_an_authority_of_ones_own(@TempDir Path folder)
			throws Exception {
		X509Certificate authority = TestIdentity.of("autoconfig.elsewhere.test").chain().getLast();
		Path file = Files.writeString(folder.resolve("ca.pem"), "-----BEGIN CERTIFICATE-----\n"
				+ Base64.getMimeEncoder().encodeToString(authority.getEncoded()) + "\n-----END CERTIFICATE-----\n");

		assertEquals(3, world.run("import", "mx", "--from", "anna@elsewhere.test", "--ca", file.toString()));
		assertEquals(List.of(authority), world.simulated.getLast().authorities());
		assertTrue(world.err.toString().contains("Nothing is published for anna@elsewhere.test"), world.err::toString);

		assertEquals(2, world.run("import", "mx", "--from", "anna@elsewhere.test", "--ca", file + ".old"));
		assertTrue(world.err.toString().contains("There is no file " + file + ".old"), world.err::toString);
	}

	@Test
	void what_is_no_profile_or_too_large_starts_nothing(@TempDir Path folder) throws Exception {
		world.folder = folder;
		Files.writeString(folder.resolve("letter.txt"), "Dear Sir");
		Files.write(folder.resolve("film.mpg"), new byte[10_000_000]);

		assertEquals(3, world.run("import", "mx", "--from", "letter.txt"));
		assertTrue(world.err.toString().contains("letter.txt: it is in no format that Postern knows"), world.err::toString);
		assertEquals(2, world.run("import", "mx", "--from", "film.mpg"));
		assertTrue(world.err.toString().contains("has 10000000 bytes"), world.err::toString);
		assertEquals(2, world.run("import", "mx", "--from", "gone.xml"));
		assertTrue(world.err.toString().contains("There is no file " + folder.resolve("gone.xml")), world.err::toString);
		assertEquals(2, world.run("import", "mx"));
		assertTrue(world.err.toString().contains("--host is not stated"), world.err::toString);
		assertEquals(Optional.empty(), written("mx"));
	}
}
