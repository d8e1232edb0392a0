package org.postern.core.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.model.Listener;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;
import org.postern.core.journal.JournalEntry;

class ProvenChangesTest {

	@TempDir
	Path folder;

	@Test
	void a_plan_changes_nothing() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Plan plan = bench.plan();
		assertEquals(1, plan.changes().size());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertEquals(0, Files.list(folder).count());
	}

	@Test
	void a_plan_is_applied_and_every_listener_proven() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeReport report = bench.apply();
		assertEquals(ChangeOutcome.APPLIED, report.outcome());
		assertEquals(ChangeBench.WANTED, bench.server.configured);
		assertEquals(3, report.proofs().size());
		assertTrue(report.proofs().stream().allMatch(ListenerProof::isProven));
		assertEquals(List.of(report.revision().orElseThrow()), bench.changes.revisions(bench.site, ChangeBench.SERVER));
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
	}

	@Test
	void the_journal_tells_who_changed_what_when_and_how_it_ended() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		ChangeReport report = bench.apply();
		JournalEntry entry = bench.lastEntry();
		assertEquals(new JournalEntry(ChangeBench.NOW, "anna", "mail", "apply", "applied and proven",
				report.revision().map(Revision::id), List.of("Open SMTP 2525, STARTTLS (optional)",
						"imap:143 at 10143: open", "smtp:25 at 10025: open", "smtp:2525 at 12525: open")), entry);
	}

	@Test
	void progress_is_told_in_steps() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.apply();
		assertEquals(List.of("Looking at the ports as they are", "Applying 1 change", "Proving each listener",
				"Confirming the change to the server", "Writing the journal"), bench.steps);
	}

	@Test
	void nothing_to_change_leaves_neither_revision_nor_entry() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.configured = ChangeBench.WANTED;
		assertEquals(ChangeOutcome.UNCHANGED, bench.apply().outcome());
		assertTrue(bench.changes.revisions(bench.site, ChangeBench.SERVER).isEmpty());
		assertTrue(bench.journal.entries(bench.site).isEmpty());
	}

	@Test
	void a_plan_made_from_an_older_state_is_refused_and_nothing_written() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Plan plan = bench.plan();
		bench.server.configured = ChangeBench.BEFORE.without(ChangeBench.IMAP.id());
		BackendException refused = assertThrows(BackendException.class,
				() -> bench.changes.apply(bench.site, plan, bench));
		assertTrue(refused.getMessage().contains("changed since this plan"), refused.getMessage());
		assertFalse(bench.server.log.contains("backup"));
		assertTrue(bench.changes.interrupted(bench.site, ChangeBench.SERVER).isEmpty());
	}

	@Test
	void a_port_that_another_program_occupies_is_named_before_anything_is_changed() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.foreign.add(2525);
		BackendException refused = assertThrows(BackendException.class, bench::apply);
		assertTrue(refused.getMessage().contains("12525"), refused.getMessage());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertFalse(bench.server.log.contains("backup"));
	}

	@Test
	void another_program_on_a_port_that_stays_closed_does_not_stand_in_the_way() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Listener closed = ChangeBench.IMAP.withEnabled(false);
		bench.server.configured = ChangeBench.BEFORE.with(closed);
		bench.server.foreign.add(closed.port());
		Plan plan = new FakeSession(bench.server, ChangeBench.SERVER).plan(ChangeBench.WANTED.with(closed));
		ChangeReport report = bench.changes.apply(bench.site, plan, bench);
		assertEquals(ChangeOutcome.APPLIED, report.outcome());
		assertEquals(1, report.proofs().stream().filter(proof -> !proof.isProven()).count());
	}

	@Test
	void a_server_that_postern_runs_itself_is_started_for_the_proof_and_stopped_afterwards() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.own = true;
		bench.server.running = false;
		ChangeReport report = bench.apply();
		assertEquals(ChangeOutcome.APPLIED, report.outcome());
		assertFalse(bench.server.running);
		assertEquals(List.of("start", "prove", "confirm", "stop"),
				bench.server.log.subList(bench.server.log.indexOf("start"), bench.server.log.indexOf("stop") + 1));
	}

	@Test
	void a_running_server_is_neither_started_nor_stopped() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.own = true;
		bench.apply();
		assertTrue(bench.server.running);
		assertFalse(bench.server.log.contains("start"));
	}

	@Test
	void a_revision_is_restored_and_then_no_longer_offered() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision revision = bench.apply().revision().orElseThrow();
		ChangeReport report = bench.changes.restore(bench.site, revision, bench);
		assertEquals(ChangeOutcome.APPLIED, report.outcome());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertTrue(bench.changes.revisions(bench.site, ChangeBench.SERVER).isEmpty());
		assertEquals("restore", bench.lastEntry().action());
		assertEquals("restored and proven", bench.lastEntry().result());
	}

	@Test
	void restoring_an_older_revision_undoes_the_newer_ones_too() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		Revision first = bench.apply().revision().orElseThrow();
		Plan closing = new FakeSession(bench.server, ChangeBench.SERVER)
				.plan(ChangeBench.WANTED.with(ChangeBench.IMAP.withEnabled(false)));
		Revision second = bench.changes.apply(bench.site, closing, bench).revision().orElseThrow();
		assertEquals(List.of(second, first), bench.changes.revisions(bench.site, ChangeBench.SERVER));
		bench.changes.restore(bench.site, first, bench);
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
		assertTrue(bench.changes.revisions(bench.site, ChangeBench.SERVER).isEmpty());
	}
}
