package org.postern.backend.local.maildir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.postern.backend.local.MovableClock;

/** What is on disk when the server is killed at one point or another, and what the next start makes of it. */
class MaildirTest {

	@TempDir
	Path folder;

	private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));

	private Mailbox mailbox() {
		return new Mailbox(folder.resolve("anna"), clock);
	}

	private FolderFiles inbox() throws IOException {
		return mailbox().inbox();
	}

	private static InputStream text(String text) {
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private StoredMail add(FolderFiles files, String text) throws IOException {
		return files.add(text(text), clock.instant(), "");
	}

	private List<String> names(String part) throws IOException {
		try (Stream<Path> files = Files.list(folder.resolve("anna").resolve(part))) {
			return files.map(file -> file.getFileName().toString()).sorted().toList();
		}
	}

	@Test
	void a_message_is_in_new_until_somebody_looks_and_then_in_cur() throws Exception {
		FolderFiles inbox = inbox();
		add(inbox, "one");
		assertEquals(1, names("new").size());
		assertEquals(List.of(), names("tmp"));
		inbox.refresh();
		assertEquals(List.of(), names("new"));
		assertTrue(names("cur").getFirst().matches("1772352000\\.M000000R[0-9a-f]{20}\\.postern:2,"), names("cur").toString());
		assertEquals("one", new String(inbox.open(1).orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
	}

	@Test
	void a_message_that_was_being_written_is_not_there_after_the_next_start() throws Exception {
		FolderFiles inbox = inbox();
		add(inbox, "whole");
		StagedMail staged = inbox.stage(text("staged, never accepted"));
		assertTrue(Files.exists(staged.file()));
		FolderFiles next = inbox();
		assertEquals(1, next.list().size());
		assertFalse(Files.exists(staged.file()));
	}

	@Test
	void what_another_program_is_writing_is_left_alone_until_it_must_have_given_up() throws Exception {
		inbox();
		Path foreign = Files.writeString(folder.resolve("anna/tmp/1.2.otherhost"), "x");
		Files.setLastModifiedTime(foreign, FileTime.from(clock.instant()));
		inbox();
		assertTrue(Files.exists(foreign));
		clock.forward(Duration.ofHours(37));
		inbox();
		assertFalse(Files.exists(foreign));
	}

	@Test
	void a_disk_that_fails_in_the_middle_leaves_nothing() throws Exception {
		FolderFiles inbox = inbox();
		InputStream broken = new InputStream() {
			private int left = 100_000;

			@Override
			public int read() throws IOException {
				left--;
				if (left < 0) {
					throw new IOException("No space left on device");
				}
				return 'x';
			}
		};
		assertThrows(IOException.class, () -> inbox.stage(broken));
		assertEquals(List.of(), names("tmp"));
		assertEquals(List.of(), inbox.list());
	}

	@Test
	void mail_that_another_program_delivers_changes_or_removes_is_seen() throws Exception {
		FolderFiles inbox = inbox();
		long mine = add(inbox, "mine").uid();
		Files.writeString(folder.resolve("anna/new/1700000000.foreign.host"), "theirs");
		inbox.refresh();
		assertEquals(2, inbox.list().size());
		Path file = folder.resolve("anna/cur").resolve(inbox.find(mine).orElseThrow().name().text());
		Files.move(file, file.resolveSibling(file.getFileName() + "S"));
		inbox.refresh();
		assertEquals("S", inbox.find(mine).orElseThrow().name().flags());
		Files.delete(file.resolveSibling(file.getFileName() + "S"));
		inbox.refresh();
		assertEquals(1, inbox.list().size());
		assertTrue(inbox.open(mine).isEmpty());
	}

	@Test
	void uids_stay_whatever_flags_and_restarts_come() throws Exception {
		FolderFiles inbox = inbox();
		for (String text : List.of("a", "b", "c")) {
			add(inbox, text);
		}
		inbox.setFlags(2, "FS");
		inbox.remove(Set.of(1L));
		FolderFiles next = inbox();
		assertEquals(List.of(2L, 3L), next.list().stream().map(StoredMail::uid).toList());
		assertEquals(inbox.uidValidity(), next.uidValidity());
		assertEquals("FS", next.find(2).orElseThrow().name().flags());
		assertEquals(4, add(next, "d").uid());
		next.remove(Set.of(4L));
		assertEquals(5, add(inbox(), "e").uid());
	}

	@Test
	void an_index_that_broke_off_loses_no_message_and_gives_no_uid_twice() throws Exception {
		FolderFiles inbox = inbox();
		add(inbox, "a");
		add(inbox, "b");
		Path index = folder.resolve("anna/postern-uidlist");
		String text = Files.readString(index);
		Files.writeString(index, text + "3 1772352000.M0000");
		FolderFiles next = inbox();
		assertEquals(List.of(1L, 2L), next.list().stream().map(StoredMail::uid).toList());
		assertEquals(3, add(next, "c").uid());
		assertEquals(List.of(1L, 2L, 3L), inbox().list().stream().map(StoredMail::uid).toList());
	}

	@Test
	void an_index_that_is_lost_is_made_anew_under_another_uidvalidity() throws Exception {
		FolderFiles inbox = inbox();
		add(inbox, "a");
		Files.delete(folder.resolve("anna/postern-uidlist"));
		FolderFiles next = inbox();
		assertEquals(1, next.list().size());
		assertTrue(next.uidValidity() > inbox.uidValidity());
	}

	@Test
	void an_index_forgets_what_is_long_gone() throws Exception {
		FolderFiles inbox = inbox();
		for (int count = 0; count < 60; count++) {
			add(inbox, "x");
		}
		inbox.remove(inbox.list().stream().map(StoredMail::uid).collect(java.util.stream.Collectors.toSet()));
		inbox();
		assertEquals(1, Files.readAllLines(folder.resolve("anna/postern-uidlist")).size());
		assertEquals(61, add(inbox(), "y").uid());
	}

	@Test
	void a_folder_made_again_under_an_old_name_is_another_folder() throws Exception {
		Mailbox mailbox = mailbox();
		long first = mailbox.create("Work").uidValidity();
		mailbox.delete("Work");
		assertTrue(mailbox.folder("Work").isEmpty());
		assertTrue(mailbox.create("Work").uidValidity() > first);
	}

	@Test
	void names_that_lead_elsewhere_name_no_folder() throws Exception {
		Mailbox mailbox = mailbox();
		mailbox.inbox();
		for (String name : List.of("", ".", "..", "a..b", ".a", "a.", " ", "x\ny", "x".repeat(300))) {
			assertThrows(IOException.class, () -> mailbox.create(name), name);
			assertTrue(mailbox.folder(name).isEmpty(), name);
			assertThrows(IOException.class, () -> mailbox.delete(name), name);
		}
		mailbox.create("up/and away + 50%");
		assertEquals(List.of("INBOX", "up/and away + 50%"), mailbox.names());
		assertEquals(List.of("anna"), Stream.of(folder.toFile().list()).toList());
	}

	@Test
	void a_held_message_is_in_one_place_and_knows_when_it_was_deleted() throws Exception {
		Mailbox mailbox = mailbox();
		FolderFiles inbox = mailbox.inbox();
		FolderFiles held = mailbox.create("POP3 held");
		add(inbox, "x");
		inbox.setFlags(1, "S");
		clock.forward(Duration.ofDays(3));
		inbox.hold(Set.of(1L, 99L), held);
		assertEquals(List.of(), inbox.list());
		StoredMail stored = new Mailbox(folder.resolve("anna"), clock).folder("POP3 held").orElseThrow().list().getFirst();
		assertEquals(Instant.parse("2026-03-04T08:00:00Z"), stored.name().heldSince().orElseThrow());
		assertEquals(Instant.parse("2026-03-01T08:00:00Z"), stored.arrival());
		assertEquals("S", stored.name().flags());
	}

	@Test
	void keywords_are_letters_that_keep_their_meaning() throws Exception {
		Keywords keywords = inbox().keywords();
		assertEquals("ab", keywords.letters(List.of("Work", "Home")));
		assertEquals("b", keywords.letters(List.of("Home")));
		Keywords next = inbox().keywords();
		assertEquals(Set.of("Work"), next.words("Sa"));
		for (int count = 0; count < 40; count++) {
			next.letters(List.of("k" + count));
		}
		assertEquals(26, next.all().size());
		assertEquals("", next.letters(List.of("one too many")));
	}
}
