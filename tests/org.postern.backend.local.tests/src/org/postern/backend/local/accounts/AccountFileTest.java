package org.postern.backend.local.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.postern.api.model.MailAddress;
import org.postern.api.secret.Secret;
import org.postern.backend.local.MovableClock;
import org.postern.backend.local.files.AtomicFile;

class AccountFileTest {

	private static final MailAddress ANNA = MailAddress.parse("Anna@example.test");

	@TempDir
	Path folder;

	private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T00:00:00Z"));
	private Path file;
	private AccountFile accounts;

	@BeforeEach
	void open() {
		file = folder.resolve("accounts");
		accounts = new AccountFile(new AtomicFile(file));
	}

	private boolean matches(String user, String password) throws Exception {
		return accounts.matches(accounts.find(user), Secret.of(password));
	}

	@Test
	void a_password_is_kept_hashed_with_salt_in_a_file_that_only_its_owner_reads() throws Exception {
		accounts.put(ANNA, Secret.of("secret"));
		String first = Files.readString(file);
		accounts.put(ANNA, Secret.of("secret"));
		assertNotEquals(first, Files.readString(file));
		assertFalse(first.contains("secret"));
		assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
		assertTrue(matches("anna@EXAMPLE.test", "secret"));
		assertFalse(matches("anna@example.test", "Secret"));
		assertFalse(matches("ben@example.test", "secret"));
		assertFalse(matches("anna@example.test", ""));
	}

	@Test
	void an_account_of_the_same_name_in_other_letters_is_the_same_account() throws Exception {
		accounts.put(ANNA, Secret.of("one"));
		accounts.put(MailAddress.parse("ANNA@example.test"), Secret.of("two"));
		assertEquals(1, accounts.list().size());
		assertTrue(matches("anna@example.test", "two"));
		accounts.remove(MailAddress.parse("anna@example.test"));
		assertEquals(List.of(), accounts.list());
	}

	@Test
	void lines_that_are_no_accounts_are_passed_over() throws Exception {
		accounts.put(ANNA, Secret.of("x"));
		Files.writeString(file, "not an address\tx$y$z\nbroken\nben@example.test\tno hash\n" + Files.readString(file));
		assertTrue(matches("anna@example.test", "x"));
		assertFalse(matches("ben@example.test", "no hash"));
	}

	@Test
	void accounts_that_are_added_at_once_are_all_there() throws Exception {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int count = 0; count < 8; count++) {
				MailAddress address = MailAddress.parse("user" + count + "@example.test");
				threads.submit(() -> {
					accounts.put(address, Secret.of("x"));
					return address;
				});
			}
		}
		assertEquals(8, accounts.list().size());
	}

	@Test
	void after_some_failures_nobody_is_listened_to_for_a_while() throws Exception {
		accounts.put(ANNA, Secret.of("right"));
		accounts.put(MailAddress.parse("ben@example.test"), Secret.of("right"));
		LoginGuard guard = new LoginGuard(accounts, clock,
				new LoginGuard.Patience(2, 4, Duration.ofMinutes(5), Duration.ZERO, Duration.ZERO));
		InetAddress here = InetAddress.getByName("127.0.0.1");
		InetAddress there = InetAddress.getByName("192.0.2.1");
		assertEquals(new LoginGuard.Outcome.Wrong(), guard.login("anna@example.test", Secret.of("a"), here));
		assertEquals(new LoginGuard.Outcome.Wrong(), guard.login("ANNA@example.test", Secret.of("b"), here));
		assertEquals(new LoginGuard.Outcome.Locked(Duration.ofMinutes(5)),
				guard.login("anna@example.test", Secret.of("right"), here));
		assertEquals(new LoginGuard.Outcome.Welcome(ANNA), guard.login("anna@example.test", Secret.of("right"), there));
		guard.login("ben@example.test", Secret.of("a"), here);
		guard.login("nobody@example.test", Secret.of("a"), here);
		assertEquals(new LoginGuard.Outcome.Locked(Duration.ofMinutes(5)),
				guard.login("ben@example.test", Secret.of("right"), here));
		clock.forward(Duration.ofMinutes(5));
		assertEquals(new LoginGuard.Outcome.Welcome(ANNA), guard.login("anna@example.test", Secret.of("right"), here));
		assertEquals(Optional.of(ANNA), accounts.find("anna@example.test"));
	}
}
