package org.postern.core.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

class JournalFileTest {

	private static final JournalEntry FIRST = new JournalEntry(Instant.parse("2026-07-01T10:00:00Z"), "anna", "local",
			"apply", "applied and proven", Optional.of("r1"), List.of("Open \"2525\"\nand more", "ä, ö, 邮"));
	private static final JournalEntry SECOND = new JournalEntry(Instant.parse("2026-07-01T11:00:00Z"), "anna", "local",
			"retention", "removed 3 messages", Optional.empty(), List.of());

	@TempDir
	Path folder;

	private final JournalFile journal = new JournalFile();
	private Site site;
	private Path file;

	@BeforeEach
	void site() {
		site = new Site(folder, "Test", List.of(), List.of());
		file = site.state().resolve("journal.jsonl");
	}

	@Test
	void a_site_without_a_journal_has_no_entries() throws IOException {
		assertEquals(List.of(), journal.entries(site));
	}

	@Test
	void entries_come_back_newest_first_and_whole() throws IOException {
		journal.add(site, FIRST);
		journal.add(site, SECOND);
		assertEquals(List.of(SECOND, FIRST), journal.entries(site));
		assertEquals(2, Files.readAllLines(file).size());
	}

	@Test
	void a_line_cut_off_by_a_crash_is_passed_over_and_removed_by_the_next_entry() throws IOException {
		journal.add(site, FIRST);
		Files.writeString(file, "{\"at\":\"2026-07-01T10:30", StandardOpenOption.APPEND);
		assertEquals(List.of(FIRST), journal.entries(site));
		journal.add(site, SECOND);
		assertEquals(List.of(SECOND, FIRST), journal.entries(site));
	}

	@Test
	void a_journal_that_is_nothing_but_half_a_line_starts_anew() throws IOException {
		Files.createDirectories(file.getParent());
		Files.writeString(file, "{\"at\"");
		assertEquals(List.of(), journal.entries(site));
		journal.add(site, FIRST);
		assertEquals(List.of(FIRST), journal.entries(site));
	}

	@Test
	void a_spoilt_line_is_named_with_its_number_and_the_remedy() throws IOException {
		journal.add(site, FIRST);
		Files.writeString(file, "spoilt\n", StandardOpenOption.APPEND);
		IOException refused = assertThrows(IOException.class, () -> journal.entries(site));
		assertTrue(refused.getMessage().contains("journal.jsonl:2: not a journal entry. Mend this line"),
				refused.getMessage());
	}

	@Test
	void keys_of_a_later_version_are_passed_over() throws IOException {
		journal.add(site, SECOND);
		String line = Files.readString(file).replace("\"who\":", "\"later\":{\"a\":[1,{\"b\":2}]},\"n\":[1,[2]],\"who\":");
		Files.writeString(file, line);
		assertEquals(List.of(SECOND), journal.entries(site));
	}
}
