package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.secret.Secret;
import org.postern.core.signing.SigningState;

class SigningCommandTest {

	private final World world = new World();

	@TempDir
	Path folder;

	@BeforeEach
	void stand() throws Exception {
		world.folder = folder;
		Files.writeString(folder.resolve("profiles.p12"), "content");
	}

	@Test
	void made_it_signs_under_a_name_made_of_its_own() {
		assertEquals(ExitCode.FINE, world.run("signing", "create"));

		assertEquals(List.of("create Estate, rsa-3072, 1095", "use example-profiles"), world.signing.done);
		assertSaid("subject  CN=Example profiles");
		assertSaid("issuer   itself");
		assertSaid("advice: It vouches for itself.");
		assertSaid("/site/site.yaml says: signing: example-profiles");
	}

	@Test
	void what_is_typed_wrong_makes_nothing() {
		assertEquals(ExitCode.USAGE, world.run("signing", "create", "--key", "dsa"));
		assertEquals(ExitCode.USAGE, world.run("signing", "create", "--days", "0"));
		assertEquals(ExitCode.USAGE, world.run("signing", "create", "--name", " "));
		assertEquals(ExitCode.USAGE, world.run("signing", "import", "nothing.p12"));

		assertEquals(List.of(), world.signing.done);
		assertTrue(world.err.toString().contains("there is none"), world.err.toString());
	}

	@Test
	void a_file_is_taken_under_another_name() {
		assertEquals(ExitCode.FINE, world.run("signing", "import", "profiles.p12", "--as", "school", "--replace"));

		assertEquals(List.of("read [profiles.p12]", "use school, replacing"), world.signing.done);
	}

	@Test
	void a_file_is_looked_at_without_being_taken() {
		assertEquals(ExitCode.FINE, world.run("signing", "import", "profiles.p12", "--check"));

		assertEquals(List.of("read [profiles.p12]"), world.signing.done);
	}

	@Test
	void the_password_of_a_locked_file_is_asked_for_or_read() {
		world.signing.locked = true;
		world.prompt = Optional.of(question -> Secret.of(FakeSigning.PASSWORD));
		assertEquals(ExitCode.FINE, world.run("signing", "import", "profiles.p12"));

		world.environment.put("PASS", "wrong");
		assertEquals(ExitCode.FAILED, world.run("signing", "import", "profiles.p12", "--password-env", "PASS"));
		assertTrue(world.err.toString().contains("The password does not open it"), world.err.toString());

		world.prompt = Optional.empty();
		assertEquals(ExitCode.USAGE, world.run("signing", "import", "profiles.p12"));
	}

	@Test
	void who_signs_is_shown_or_that_nobody_does() {
		assertEquals(ExitCode.FINE, world.run("signing", "show"));
		assertSaid("Profiles are not signed");

		world.run("signing", "create");
		assertEquals(ExitCode.FINDINGS, world.run("signing", "show", "--fail-on", "advice"));
	}

	@Test
	void an_identity_of_no_use_is_an_error_of_status_too() {
		world.signing.unusable = Optional.of(new SigningState.Unusable("school", Optional.empty(), "It is not here", "Import it."));
		world.signing.findings = List.of(Finding.of("signing.unusable", Severity.ERROR, "It is not here.", "Why.", "Import it."));

		assertEquals(ExitCode.FINDINGS, world.run("signing", "show"));
		assertEquals(ExitCode.FINDINGS, world.run("status"));
		assertSaid("Apple's profiles are not signed: It is not here.");
		assertEquals(ExitCode.FAILED, world.run("signing", "export", "out.p12"));
	}

	@Test
	void it_is_carried_to_another_computer_and_to_devices() throws Exception {
		world.run("signing", "create");
		world.environment.put("PASS", "open");

		assertEquals(ExitCode.FINE, world.run("signing", "export", "out.p12", "--password-env", "PASS"));
		assertEquals("locked with open", Files.readString(folder.resolve("out.p12")));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("out.p12"))));
		assertEquals(ExitCode.FINE, world.run("signing", "export", "out.pem"));
		assertTrue(Files.readString(folder.resolve("out.pem")).startsWith("-----BEGIN CERTIFICATE-----\n"));
		assertFalse(Files.readString(folder.resolve("out.pem")).contains("PRIVATE"));
	}

	@Test
	void no_file_is_overwritten_or_guessed_at() {
		world.run("signing", "create");

		assertEquals(ExitCode.USAGE, world.run("signing", "export", "profiles.p12"));
		assertEquals(ExitCode.USAGE, world.run("signing", "export", "out.txt"));
	}

	@Test
	void what_is_published_says_who_signs() {
		world.run("publish", "example.org", "--to", "out");
		assertTrue(world.err.toString().contains("Apple's profiles are not signed."), world.err.toString());
		world.run("signing", "create");
		world.run("publish", "example.org", "--to", "out");
		assertTrue(world.err.toString().contains("Apple's profiles are signed by CN=Example profiles, until "),
				world.err.toString());
	}

	@Test
	void signing_ends_and_the_identity_is_forgotten_only_if_asked() {
		assertEquals(ExitCode.USAGE, world.run("signing", "remove"));
		world.run("signing", "create");
		assertEquals(ExitCode.FINE, world.run("signing", "remove"));
		assertSaid("is still in the secret store");
		world.run("signing", "create");
		assertEquals(ExitCode.FINE, world.run("signing", "remove", "--forget"));
		assertEquals("forget", world.signing.done.getLast());
	}

	private void assertSaid(String line) {
		assertTrue(world.out.toString().contains(line), world.out.toString());
	}
}
