package org.postern.core.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.journal.JournalEntry;

class FinishedChangesTest {

	@TempDir
	Path folder;

	private Revision killed(ChangeBench bench, Fault fault) throws Exception {
		assertThrows(Killed.class, () -> bench.applyWith(fault));
		bench.server.faults.clear();
		return bench.another().interrupted(bench.site, ChangeBench.SERVER).orElseThrow();
	}

	private static List<String> results(ChangeBench bench) throws Exception {
		return bench.journal.entries(bench.site).reversed().stream().map(JournalEntry::result).toList();
	}

	@Test
	void a_change_that_is_in_force_is_proven_confirmed_and_can_be_undone_later() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision open = killed(bench, Fault.CONFIRM_KILLED);
		bench.server.log.clear();
		ChangeReport report = bench.another().finish(bench.site, open, bench);
		assertEquals(ChangeOutcome.APPLIED, report.outcome());
		assertEquals(ChangeBench.WANTED, bench.server.configured);
		assertTrue(bench.server.log.contains("confirm"), bench.server.log.toString());
		assertEquals(List.of("finished and proven"), results(bench));
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
		assertEquals(List.of(open), bench.changes.revisions(bench.site, ChangeBench.SERVER));
		bench.changes.restore(bench.site, open, bench);
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
	}

	@Test
	void a_change_that_is_half_in_force_is_undone_and_made_anew() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision open = killed(bench, Fault.APPLY_KILLED);
		ChangeReport report = bench.another().finish(bench.site, open, bench);
		assertEquals(ChangeOutcome.APPLIED, report.outcome());
		assertEquals(ChangeBench.WANTED, bench.server.configured);
		assertEquals(List.of("restored and proven", "applied and proven"), results(bench));
		assertEquals(List.of(report.revision().orElseThrow()), bench.changes.revisions(bench.site, ChangeBench.SERVER));
	}

	@Test
	void a_change_that_the_server_has_undone_by_itself_is_made_anew() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision open = killed(bench, Fault.CONFIRM_KILLED);
		bench.server.configured = ChangeBench.BEFORE;
		assertEquals(ChangeOutcome.APPLIED, bench.another().finish(bench.site, open, bench).outcome());
		assertEquals(ChangeBench.WANTED, bench.server.configured);
		assertEquals(List.of("restored and proven", "applied and proven"), results(bench));
	}

	@Test
	void a_change_that_the_server_does_not_let_stay_ends_in_the_former_state() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision open = killed(bench, Fault.CONFIRM_KILLED);
		bench.server.faults.add(Fault.CONFIRM);
		assertEquals(ChangeOutcome.ROLLED_BACK, bench.another().finish(bench.site, open, bench).outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals(List.of("restored and proven", "failed and rolled back"), results(bench));
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
	}

	@Test
	void a_server_that_cannot_be_reached_keeps_the_change_open() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision open = killed(bench, Fault.APPLY_KILLED);
		bench.server.faults.add(Fault.OPEN);
		assertThrows(BackendException.class, () -> bench.changes.finish(bench.site, open, bench));
		assertEquals(open, bench.changes.interrupted(bench.site, ChangeBench.SERVER).orElseThrow());
	}

	@Test
	void whoever_applies_is_told_of_both_ways_out() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		killed(bench, Fault.APPLY_KILLED);
		String remedy = assertThrows(BackendException.class, bench::apply).remedy();
		assertTrue(remedy.contains("postern rollback mail"), remedy);
		assertTrue(remedy.contains("postern apply --finish mail"), remedy);
	}
}
