package org.postern.core.internal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.RetentionReport;
import org.postern.api.backend.RetentionReport.MailboxRetention;
import org.postern.api.model.MailAddress;
import org.postern.core.internal.change.ChangeBench;
import org.postern.core.journal.JournalEntry;

class JournaledRetentionTest {

	private static final RetentionReport REPORT = new RetentionReport(false,
			List.of(new MailboxRetention(MailAddress.parse("anna@example.test"), 2, 1, 900,
					Optional.of(Instant.parse("2026-01-01T00:00:00Z")), 4),
					new MailboxRetention(MailAddress.parse("ben@example.test"), 0, 0, 0, Optional.empty(), 0)));

	@TempDir
	Path folder;

	private ChangeBench bench;
	private JournaledRetention retention;

	@BeforeEach
	void bench() {
		bench = new ChangeBench(folder);
		bench.server.retention = Optional.of(REPORT);
		retention = new JournaledRetention(bench.server, bench.journal, Clock.fixed(ChangeBench.NOW, ZoneOffset.UTC),
				"anna");
	}

	@Test
	void a_dry_run_leaves_no_trace() throws Exception {
		assertTrue(retention.run(bench.site, ChangeBench.SERVER, true).dryRun());
		assertEquals(List.of(), bench.journal.entries(bench.site));
	}

	@Test
	void the_journal_tells_what_was_removed_from_which_mailbox() throws Exception {
		assertEquals(REPORT, retention.run(bench.site, ChangeBench.SERVER, false));
		assertEquals(new JournalEntry(ChangeBench.NOW, "anna", "mail", "retention", "removed 3 messages, 900 bytes",
				Optional.empty(), List.of("Hold 0d, expire forever where no override applies",
						"anna@example.test: 2 no longer held, 1 expired, 900 bytes, oldest of 2026-01-01T00:00:00Z")),
				bench.lastEntry());
	}

	@Test
	void a_run_that_failed_is_journalled_with_the_reason() throws Exception {
		bench.server.retention = Optional.empty();
		assertThrows(BackendException.class, () -> retention.run(bench.site, ChangeBench.SERVER, false));
		assertEquals("failed, perhaps in part", bench.lastEntry().result());
		assertEquals(List.of("Because: The mail cannot be read", "Remedy: Repair the disk."), bench.lastEntry().details());
	}

	@Test
	void a_journal_that_cannot_be_written_is_told_with_what_was_removed() throws Exception {
		Files.writeString(folder.resolve("state"), "a file where a folder should be");
		BackendException told = assertThrows(BackendException.class,
				() -> retention.run(bench.site, ChangeBench.SERVER, false));
		assertTrue(told.getMessage().contains("removed 3 messages"), told.getMessage());
	}
}
