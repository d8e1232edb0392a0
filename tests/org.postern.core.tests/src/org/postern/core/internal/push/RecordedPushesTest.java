package org.postern.core.internal.push;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.postern.core.push.PushState.DELIVERED;
import static org.postern.core.push.PushState.FAILED;
import static org.postern.core.push.PushState.REFUSED;
import static org.postern.core.push.PushState.UNKNOWN;
import static org.postern.core.push.PushState.WAITING;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.model.Publication;
import org.postern.api.profile.ChannelAccess;
import org.postern.api.profile.ChannelInfo;
import org.postern.api.profile.Delivery;
import org.postern.api.profile.ProfileChannel;
import org.postern.api.profile.ProfileSet;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.api.setting.SettingValues;
import org.postern.core.push.PushException;
import org.postern.core.push.PushLimits;
import org.postern.core.push.PushListener;
import org.postern.core.push.PushPreview;
import org.postern.core.push.PushReport;
import org.postern.core.push.PushRequest;
import org.postern.core.push.PushRun;
import org.postern.core.push.PushState;

/** Nobody is given a profile twice, whatever ends Postern in between. */
class RecordedPushesTest {

	private static final String ANNA = "anna@example.org";
	private static final String BEN = "ben@example.org";
	private static final String EVE = "eve@example.org";

	@TempDir
	Path folder;

	private PushBench bench;

	@BeforeEach
	void make() {
		bench = new PushBench(folder);
	}

	private PushReport push(PushPreview preview) throws Exception {
		return bench.pushes.push(bench.site, preview, PushListener.none(), Cancellation.never());
	}

	private PushReport resume(String run, boolean unknownToo) throws Exception {
		return bench.pushes.resume(bench.site, run, unknownToo, PushListener.none(), Cancellation.never());
	}

	@Test
	void what_is_only_shown_was_given_to_nobody() throws Exception {
		ProfileChannel mirror = new ProfileChannel() {

			@Override
			public ChannelInfo info() {
				return new ChannelInfo("mirror", "Mirror", "", List.of());
			}

			@Override
			public boolean reachesUsers() {
				return true;
			}

			@Override
			public Delivery push(ProfileSet profiles, ChannelAccess access, Progress progress) {
				return new Delivery("mirror-preview", List.of("looked at"));
			}
		};
		bench = new PushBench(folder, mirror);
		PushReport shown = push(bench.pushes.preview(bench.site, PushBench.users(ANNA), PushBench.over("mirror")));

		assertEquals(List.of(DELIVERED), PushBench.states(shown));
		assertEquals(List.of(), bench.issued.holders(bench.site));
		assertEquals(PushState.WAITING, bench.pushes.preview(bench.site, PushBench.users(ANNA), PushBench.over("mirror")).rows()
				.getFirst().state());
	}

	@Test
	void everybody_is_given_a_profile_once_and_stands_in_the_issued_list() throws Exception {
		PushReport report = push(bench.preview(bench.letters, ANNA, BEN, "x@elsewhere.example"));

		assertEquals(List.of(DELIVERED, DELIVERED, REFUSED), PushBench.states(report));
		assertEquals("anna@example.org/a and 1 more", report.rows().getFirst().detail());
		assertEquals(Set.of(ANNA, BEN), new TreeSet<>(bench.letters.arrived()));
		assertEquals(2, bench.issued.holders(bench.site).size());
		assertEquals("1 refused, 2 delivered over letters", bench.lastJournalEntry());
		assertTrue(report.isWhole());
		assertEquals(report, bench.pushes.report(bench.site, report.run()));
	}

	@Test
	void whom_it_failed_for_is_tried_again_and_the_others_are_not() throws Exception {
		bench.letters.script().put(BEN, ScriptedChannel.failing("Mailbox full"));
		PushReport first = push(bench.preview(bench.letters, ANNA, BEN));
		assertEquals(List.of(DELIVERED, FAILED), PushBench.states(first));
		assertEquals(List.of("Mailbox full", "Do something."),
				List.of(first.rows().get(1).detail(), first.rows().get(1).remedy()));

		bench.letters.script().clear();
		PushReport second = resume(first.run(), false);

		assertEquals(List.of(DELIVERED, DELIVERED), PushBench.states(second));
		assertEquals(List.of(ANNA, BEN), bench.letters.arrived());
	}

	@Test
	void whoever_may_have_been_reached_when_postern_died_is_unknown_and_not_repeated_unasked() throws Exception {
		bench.letters.script().put(ANNA, ScriptedChannel.killedAfterwards());
		PushPreview preview = bench.pushes.preview(bench.site, PushBench.users(ANNA, BEN, EVE),
				new PushRequest(new Publication("letters", SettingValues.empty()), List.of(), new PushLimits(1, 0), false));
		assertThrows(ScriptedChannel.Killed.class, () -> push(preview));
		bench.letters.script().clear();
		PushRun run = bench.pushes.runs(bench.site).getFirst();
		assertEquals(UNKNOWN, bench.pushes.report(bench.site, run.id()).rows().getFirst().state());

		PushReport resumed = resume(run.id(), false);
		assertEquals(List.of(UNKNOWN, DELIVERED, DELIVERED), PushBench.states(resumed));
		assertEquals(1, bench.letters.arrived().stream().filter(ANNA::equals).count());
		assertFalse(resumed.isWhole());

		assertEquals(List.of(DELIVERED, DELIVERED, DELIVERED), PushBench.states(resume(run.id(), true)));
		assertEquals(2, bench.letters.arrived().stream().filter(ANNA::equals).count());
	}

	@Test
	void a_user_who_stands_in_the_issued_list_was_reached_whatever_the_run_says() throws Exception {
		PushReport report = push(bench.preview(bench.letters, ANNA));
		Path file = bench.site.state().resolve("push").resolve(report.run() + ".jsonl");
		List<String> lines = new ArrayList<>(Files.readAllLines(file));
		lines.removeLast();
		Files.writeString(file, String.join("\n", lines) + "\n{\"event\":\"do");

		assertEquals(List.of(DELIVERED), PushBench.states(bench.pushes.report(bench.site, report.run())));
		resume(report.run(), true);
		assertEquals(List.of(ANNA), bench.letters.arrived());
	}

	@Test
	void a_cancelled_run_says_who_waits_and_goes_on_later() throws Exception {
		CancelSource cancel = new CancelSource();
		bench.letters.script().put(ANNA, deliver -> {
			deliver.run();
			cancel.cancel();
		});
		PushPreview preview = bench.pushes.preview(bench.site, PushBench.users(ANNA, BEN, EVE),
				new PushRequest(new Publication("letters", SettingValues.empty()), List.of(), new PushLimits(1, 0), false));
		PushReport stopped = bench.pushes.push(bench.site, preview, PushListener.none(), cancel);

		assertEquals(DELIVERED, stopped.rows().getFirst().state());
		assertEquals(WAITING, stopped.rows().getLast().state());
		assertTrue(resume(stopped.run(), false).isWhole());
		assertEquals(List.of(ANNA, BEN, EVE), bench.letters.arrived());
	}

	@Test
	void a_throttled_run_is_cancelled_while_it_waits() throws Exception {
		CancelSource cancel = new CancelSource();
		PushPreview preview = bench.pushes.preview(bench.site, PushBench.users(ANNA, BEN),
				new PushRequest(new Publication("letters", SettingValues.empty()), List.of(), new PushLimits(4, 1), false));
		PushReport stopped = bench.pushes.push(bench.site, preview, (row, done, total) -> cancel.cancel(), cancel);

		assertEquals(List.of(DELIVERED, WAITING), PushBench.states(stopped));
	}

	@Test
	void an_archive_arrives_as_a_whole_or_nobody_was_given_anything() throws Exception {
		bench.archive.script().put("finish", ScriptedChannel.failing("Disk full"));
		assertThrows(PushException.class, () -> push(bench.preview(bench.archive, ANNA, BEN)));
		assertEquals(List.of(), bench.issued.holders(bench.site));
		bench.archive.script().clear();
		PushRun run = bench.pushes.runs(bench.site).getFirst();
		assertEquals(2, run.open());

		PushReport report = resume(run.id(), false);

		assertEquals(List.of(DELIVERED, DELIVERED), PushBench.states(report));
		assertEquals(3, bench.archive.arrived().size());
	}

	@Test
	void an_archive_of_which_nobody_knows_whether_it_arrived_is_made_again() throws Exception {
		bench.archive.script().put("finish", ScriptedChannel.killedAfterwards());
		assertThrows(ScriptedChannel.Killed.class, () -> push(bench.preview(bench.archive, ANNA)));
		bench.archive.script().clear();
		String run = bench.pushes.runs(bench.site).getFirst().id();
		assertEquals(List.of(UNKNOWN), PushBench.states(bench.pushes.report(bench.site, run)));

		assertEquals(List.of(DELIVERED), PushBench.states(resume(run, false)));
	}

	@Test
	void an_archive_that_lacks_somebody_is_made_as_a_whole_again() throws Exception {
		bench.archive.script().put(BEN, ScriptedChannel.failing("Too large"));
		PushReport first = push(bench.preview(bench.archive, ANNA, BEN));
		assertEquals(List.of(DELIVERED, FAILED), PushBench.states(first));
		bench.archive.script().clear();

		PushReport second = resume(first.run(), false);

		assertEquals(List.of(DELIVERED, DELIVERED), PushBench.states(second));
		assertEquals(Set.of(ANNA, BEN, "whole"), new TreeSet<>(bench.archive.arrived()));
	}

	@Test
	void a_run_goes_on_in_one_place_only() throws Exception {
		List<PushException> refusals = new ArrayList<>();
		bench.letters.script().put(ANNA, deliver -> {
			String run = runs().getFirst().id();
			refusals.add(assertThrows(PushException.class, () -> resume(run, true)));
			deliver.run();
		});
		push(bench.preview(bench.letters, ANNA));

		assertTrue(refusals.getFirst().getMessage().endsWith("goes on elsewhere"), refusals.getFirst().getMessage());
		assertEquals(List.of(ANNA), bench.letters.arrived());
	}

	private List<PushRun> runs() {
		try {
			return bench.pushes.runs(bench.site);
		} catch (PushException e) {
			throw new AssertionError(e);
		}
	}

	@Test
	void a_run_that_is_not_there_is_named() throws Exception {
		assertTrue(assertThrows(PushException.class, () -> resume("20260101-000000", false)).getMessage()
				.contains("no run '20260101-000000'"));
		assertThrows(PushException.class, () -> resume("../journal", false));
	}

	@Test
	void a_spoilt_line_is_named() throws Exception {
		PushReport report = push(bench.preview(bench.letters, ANNA));
		Path file = bench.site.state().resolve("push").resolve(report.run() + ".jsonl");
		Files.writeString(file, "{\"event\":\"done\",\"of\":\"7\",\"detail\":\"\"}\n", StandardOpenOption.APPEND);

		PushException refused = assertThrows(PushException.class, () -> bench.pushes.report(bench.site, report.run()));
		assertTrue(refused.getMessage().contains(".jsonl:5: not a line of a run"), refused.getMessage());
	}

	@Test
	void every_outcome_is_told_once() throws Exception {
		List<String> told = new ArrayList<>();
		bench.letters.script().put(BEN, ScriptedChannel.failing("Mailbox full"));
		bench.pushes.push(bench.site, bench.preview(bench.letters, ANNA, BEN, EVE),
				(row, done, total) -> told.add(done + "/" + total + " " + row.state()), Cancellation.never());

		assertEquals(3, told.size());
		assertTrue(told.getLast().startsWith("3/3 "), told.toString());
		assertEquals(1, told.stream().filter(line -> line.endsWith(PushState.FAILED.name())).count());
	}

	@Test
	void whoever_was_sent_a_message_that_came_back_is_told_so_and_is_not_tried_again_by_the_same_run() throws Exception {
		PushReport done = push(bench.preview(bench.letters, ANNA, BEN));
		Files.writeString(bench.site.state().resolve("mail-reports.jsonl"), "{\"at\":\"2026-07-01T10:00:00Z\",\"to\":\"anna@example.org\","
				+ "\"run\":\"" + done.run() + "\",\"message\":\"<a@example.org>\",\"state\":\"BOUNCED\",\"status\":\"5.1.1\","
				+ "\"last\":\"anna@example.org\",\"said\":\"550 unknown\"}\n");

		PushReport told = bench.pushes.report(bench.site, done.run());

		assertEquals(List.of(PushState.BOUNCED, PushState.DELIVERED), PushBench.states(told));
		assertEquals("bounced: 5.1.1 there is no such mailbox: 550 unknown", told.rows().getFirst().detail());
		resume(done.run(), true);
		assertEquals(2, bench.letters.arrived().size());
	}
}
