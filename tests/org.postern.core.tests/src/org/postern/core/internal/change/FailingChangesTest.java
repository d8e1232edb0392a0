package org.postern.core.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.internal.journal.JournalFile;
import org.postern.core.journal.Journal;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

class FailingChangesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@EnumSource(names = { "OPEN", "READ", "BACKUP" })
	void what_fails_before_the_change_leaves_everything_as_it_was(Fault fault) throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		assertThrows(BackendException.class, () -> bench.applyWith(fault));
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertTrue(bench.journal.entries(bench.site).isEmpty());
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
		bench.server.faults.clear();
		assertEquals(ChangeOutcome.APPLIED, bench.apply().outcome());
	}

	@ParameterizedTest
	@EnumSource(names = { "APPLY_AT_ONCE", "APPLY_HALFWAY", "APPLY_BUG", "CONFIRM" })
	void what_fails_on_the_way_is_rolled_back_and_the_journal_says_why(Fault fault) throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeReport report = bench.applyWith(fault);
		assertEquals(ChangeOutcome.ROLLED_BACK, report.outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertTrue(report.revision().isEmpty());
		assertEquals(1, report.findings().size());
		assertEquals(3, report.proofs().size());
		JournalEntry entry = bench.lastEntry();
		assertEquals("failed and rolled back", entry.result());
		assertTrue(entry.details().contains("Because: " + report.findings().getFirst().summary()), entry.toString());
		assertTrue(bench.changes.revisions(bench.site, ChangeBench.SERVER).isEmpty());
		bench.server.faults.clear();
		assertEquals(ChangeOutcome.APPLIED, bench.apply().outcome());
	}

	@Test
	void a_listener_that_is_not_proven_is_the_reason_and_the_server_is_asked_what_it_knows_of_it() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeReport report = bench.applyWith(Fault.APPLY_WITHOUT_EFFECT);
		assertEquals(ChangeOutcome.ROLLED_BACK, report.outcome());
		assertEquals(List.of("proof.closed", "fake.filtered"), report.findings().stream().map(Finding::id).toList());
		assertEquals("smtp:2525", report.findings().getFirst().place().orElseThrow());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals("failed and rolled back", bench.lastEntry().result());
		assertFalse(bench.server.log.contains("confirm"));
	}

	@Test
	void a_bug_of_the_backend_is_rolled_back_and_shown_as_one() throws Exception {
		ChangeReport report = new ChangeBench(folder).applyWith(Fault.APPLY_BUG);
		assertEquals("change.bug", report.findings().getFirst().id());
		assertFalse(report.findings().getFirst().evidence().isEmpty());
	}

	@Test
	void a_cancelled_change_is_rolled_back_and_journalled() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		assertThrows(InterruptedException.class, () -> bench.applyWith(Fault.APPLY_CANCELLED));
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals("failed and rolled back", bench.lastEntry().result());
		assertTrue(bench.lastEntry().details().contains("Because: The change was cancelled"));
	}

	@Test
	void a_change_cancelled_before_it_began_changes_nothing() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.cancel.cancel();
		assertThrows(InterruptedException.class, bench::apply);
		assertFalse(bench.server.log.contains("backup"));
	}

	@Test
	void a_server_that_does_not_start_with_the_new_policy_is_rolled_back_and_what_is_left_said() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.own = true;
		bench.server.running = false;
		ChangeReport report = bench.applyWith(Fault.START);
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals(ChangeOutcome.BROKEN, report.outcome());
		assertTrue(report.revision().isEmpty());
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
		assertEquals("failed, and not rolled back", bench.lastEntry().result());
	}

	@Test
	void a_lost_session_is_replaced_for_the_way_back() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeReport report = bench.applyWith(Fault.APPLY_HALFWAY, Fault.RESTORE_ONCE);
		assertEquals(ChangeOutcome.ROLLED_BACK, report.outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
	}

	@ParameterizedTest
	@EnumSource(names = { "RESTORE", "RESTORE_HALFWAY" })
	void a_way_back_that_fails_too_shuts_the_door_until_it_is_mended(Fault fault) throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeReport report = bench.applyWith(Fault.APPLY_HALFWAY, fault);
		assertEquals(ChangeOutcome.BROKEN, report.outcome());
		assertEquals("failed, and not rolled back", bench.lastEntry().result());
		assertEquals("change.backend", report.findings().getFirst().id());
		assertEquals("change.left-open", report.findings().getLast().id());
		Revision open = bench.changes.interrupted(bench.site, ChangeBench.SERVER).orElseThrow();
		assertEquals(report.revision().orElseThrow(), open);
		bench.server.faults.clear();
		assertThrows(BackendException.class, bench::apply);
		assertEquals(ChangeOutcome.APPLIED, bench.changes.restore(bench.site, open, bench).outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals(ChangeOutcome.APPLIED, bench.apply().outcome());
	}

	@Test
	void a_way_back_that_fails_where_nothing_was_changed_does_no_harm() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeReport report = bench.applyWith(Fault.APPLY_AT_ONCE, Fault.RESTORE);
		assertEquals(ChangeOutcome.ROLLED_BACK, report.outcome());
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
	}

	@Test
	void a_change_that_was_killed_is_noticed_by_the_next_run_and_recovered() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		assertThrows(Killed.class, () -> bench.applyWith(Fault.APPLY_KILLED));
		assertTrue(bench.journal.entries(bench.site).isEmpty());
		bench.server.faults.clear();
		ProvenChanges next = bench.another();
		Revision open = next.interrupted(bench.site, ChangeBench.SERVER).orElseThrow();
		BackendException refused = assertThrows(BackendException.class,
				() -> next.apply(bench.site, bench.plan(), bench));
		assertTrue(refused.getMessage().contains("interrupted"), refused.getMessage());
		assertTrue(refused.remedy().contains("postern rollback mail"), refused.remedy());
		assertEquals(ChangeOutcome.APPLIED, next.restore(bench.site, open, bench).outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals("restored and proven", bench.lastEntry().result());
		assertTrue(next.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
		assertEquals(ChangeOutcome.APPLIED, next.apply(bench.site, bench.plan(), bench).outcome());
	}

	@Test
	void a_restore_that_was_killed_is_noticed_and_repeated() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision revision = bench.apply().revision().orElseThrow();
		bench.server.faults.add(Fault.RESTORE_KILLED);
		assertThrows(Killed.class, () -> bench.changes.restore(bench.site, revision, bench));
		bench.server.faults.clear();
		assertEquals(revision, bench.another().interrupted(bench.site, ChangeBench.SERVER).orElseThrow());
		assertEquals(ChangeOutcome.APPLIED, bench.another().restore(bench.site, revision, bench).outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
	}

	@Test
	void a_change_that_cannot_be_journalled_is_taken_back() throws Exception {
		ChangeBench bench = new ChangeBench(folder, new FullJournal());
		ChangeReport report = bench.apply();
		assertEquals(ChangeOutcome.ROLLED_BACK, report.outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals(List.of("change.record", "change.record"),
				report.findings().stream().map(finding -> finding.id()).toList());
	}

	@Test
	void a_state_folder_that_cannot_be_written_stops_the_change_before_it_begins() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Files.writeString(folder.resolve("state"), "a file where a folder should be");
		BackendException refused = assertThrows(BackendException.class, bench::apply);
		assertTrue(refused.getMessage().contains("not touched"), refused.getMessage());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
	}

	@Test
	void two_changes_of_one_server_do_not_overlap() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeLocks elsewhere = new ChangeLocks();
		try (ChangeLocks.Held held = elsewhere.take(new RevisionFolder(bench.site, ChangeBench.SERVER).path(), "mail")) {
			BackendException refused = assertThrows(BackendException.class, bench::apply);
			assertTrue(refused.getMessage().contains("another Postern"), refused.getMessage());
		}
		assertEquals(ChangeOutcome.APPLIED, bench.apply().outcome());
	}

	@Test
	void a_change_under_way_is_not_taken_for_an_interrupted_one() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		assertThrows(Killed.class, () -> bench.applyWith(Fault.APPLY_KILLED));
		try (ChangeLocks.Held held = new ChangeLocks()
				.take(new RevisionFolder(bench.site, ChangeBench.SERVER).path(), "mail")) {
			assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
		}
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isPresent());
	}

	/** A journal on a full disk. */
	private static final class FullJournal implements Journal {

		private final Journal empty = new JournalFile();

		@Override
		public List<JournalEntry> entries(Site site) throws IOException {
			return empty.entries(site);
		}

		@Override
		public void add(Site site, JournalEntry entry) throws IOException {
			throw new IOException("No space left on device");
		}
	}
}
