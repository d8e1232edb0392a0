package org.postern.core.internal.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.HostKey;
import org.postern.api.backend.HostTrust.Decision;
import org.postern.api.backend.HostTrust;
import org.postern.api.backend.ServerAccess;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.setting.SettingValues;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;
import org.postern.testkit.MemorySecrets;

/** What is run on servers is written down, and unknown hosts are asked about. */
class CommandJournalTest {

	private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

	@TempDir
	Path folder;

	private final JournalFile journal = new JournalFile();

	private Site site() {
		MailServer server = new MailServer("mail", "a.test", "fake", 0, SettingValues.empty(), PortPolicy.empty());
		return new Site(folder, "Test", List.of(server), List.of());
	}

	private CommandJournal commands() {
		return new CommandJournal(journal, site(), "mail", "anna", Clock.fixed(NOW, ZoneOffset.UTC));
	}

	@Test
	void a_script_is_kept_once_and_every_run_of_it_is_an_entry() throws Exception {
		commands().ran("root@a.test", "look", "ls\n", "ended with status 0");
		commands().ran("root@a.test", "look", "ls\n", "cancelled");
		List<JournalEntry> entries = journal.entries(site());
		assertEquals(List.of("cancelled", "ended with status 0"), entries.stream().map(JournalEntry::result).toList());
		JournalEntry entry = entries.getFirst();
		assertEquals(JournalEntry.COMMAND, entry.action());
		assertEquals("On root@a.test: look", entry.details().getFirst());
		String name = entry.details().getLast().replaceFirst("Script: ", "");
		assertEquals("ls\n", Files.readString(site().state().resolve(name)));
		try (var files = Files.list(site().state().resolve(CommandJournal.FOLDER))) {
			assertEquals(1, files.count());
		}
	}

	@Test
	void what_cannot_be_written_down_is_a_failure_that_says_what_was_run() throws Exception {
		Files.createDirectories(site().state().getParent());
		Files.writeString(site().state(), "a file where the folder should be");
		BackendException failed = assertThrows(BackendException.class,
				() -> commands().ran("root@a.test", "swap files", "mv a b\n", "ended with status 0"));
		assertTrue(failed.getMessage().contains("swap files, ended with status 0"), failed.getMessage());
	}

	@Test
	void a_session_is_given_the_journal_and_whoever_can_be_asked_about_hosts() throws Exception {
		HostKey key = new HostKey("a.test", 22, "ssh-ed25519", "SHA256:abc");
		FakeBackend backend = new FakeBackend("fake");
		List<HostTrust> trust = List.of(HostTrust.none(), unknown -> Decision.ONCE, unknown -> Decision.ALWAYS);
		new BackendSessions(List.of(backend), new MemorySecrets(), trust, journal).open(site(), "mail").close();
		ServerAccess access = backend.opened().getFirst();
		assertEquals(Decision.ONCE, access.trust().decide(key));
		access.commands().ran("root@a.test", "look", "ls\n", "ended with status 0");
		assertFalse(journal.entries(site()).isEmpty());
		assertEquals(Optional.empty(), journal.entries(site()).getFirst().revision());
	}
}
