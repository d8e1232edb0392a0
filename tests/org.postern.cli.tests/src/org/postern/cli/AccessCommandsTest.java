package org.postern.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust.Decision;
import org.postern.api.backend.NeededSecret;
import org.postern.api.secret.Secret;
import org.postern.core.journal.JournalEntry;

/** Reaching servers: secrets, host keys, and what was run there. */
class AccessCommandsTest {

	private static final HostKey KEY = new HostKey("mail.example.org", 22, "ssh-ed25519",
			"SHA256:dVh05mZwu+GUSOws3nXPBAAYWK3iIvkmxvyn8QzPdQo");

	private final World world = new World();

	@Test
	void what_a_server_may_need_is_listed_with_what_is_stored() {
		world.needed = List.of(new NeededSecret("ssh-password", "Password of root@mail", "ssh/root@mail"),
				new NeededSecret("sudo-password", "Password for sudo on root@mail", "sudo/root@mail"));
		world.secrets.put("sudo/root@mail", Secret.of("geheim"));
		assertEquals(0, world.run("secret", "mail"));
		assertTrue(world.out.toString().matches("(?s)ssh-password +not stored.*sudo-password +stored.*"), world.out.toString());
	}

	@Test
	void a_secret_is_asked_for_stored_and_forgotten_again() {
		world.needed = List.of(new NeededSecret("sudo-password", "Password for sudo on root@mail", "sudo/root@mail"));
		world.prompt = Optional.of(question -> Secret.of("geheim"));
		assertEquals(0, world.run("secret", "mail", "sudo-password"));
		assertEquals(Secret.of("geheim"), world.secrets.kept.get("sudo/root@mail"));
		assertEquals(0, world.run("secret", "mail", "sudo-password", "--remove"));
		assertTrue(world.secrets.kept.isEmpty());
	}

	@Test
	void a_secret_that_the_server_does_not_take_is_refused() {
		assertEquals(2, world.run("secret", "mail", "sudo-password"));
		assertTrue(world.err.toString().contains("takes no 'sudo-password'"), world.err.toString());
	}

	@Test
	void only_a_host_whose_fingerprint_was_typed_is_trusted() {
		assertEquals(0, world.run("plan", "mail"));
		assertEquals(Decision.REFUSED, world.hostKeys.decide(KEY));
		assertEquals(0, world.run("plan", "mail", "--trust-host-key", KEY.fingerprint()));
		assertEquals(Decision.ALWAYS, world.hostKeys.decide(KEY));
		assertEquals(Decision.REFUSED, world.hostKeys.decide(new HostKey("mail.example.org", 22, "ssh-rsa", "SHA256:other")));
	}

	@Test
	void the_journal_shows_single_scripts_only_when_asked() {
		world.journal.add(new JournalEntry(Instant.EPOCH, "anna", "mail", JournalEntry.COMMAND, "ended with status 0",
				Optional.empty(), List.of("Script: scripts/abc.sh")));
		assertEquals(0, world.run("journal"));
		assertEquals("", world.out.toString());
		assertEquals(0, world.run("journal", "--commands"));
		assertTrue(world.out.toString().contains("scripts/abc.sh"), world.out.toString());
	}
}
