package org.postern.core.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.GroupPlan;
import org.postern.core.change.GroupReport;
import org.postern.core.change.MemberReport;
import org.postern.core.change.Waves;
import org.postern.core.journal.JournalEntry;
import org.postern.core.site.Site;

class GroupChangesTest {

	@TempDir
	Path folder;

	private static GroupPlan plan(GroupBench bench) throws Exception {
		return bench.groups.plan(bench.site, bench.names(), bench.cancel);
	}

	private static GroupReport apply(GroupBench bench, Integer... waves) throws Exception {
		return bench.groups.apply(bench.site, plan(bench), new Waves(List.of(waves)), bench);
	}

	@Test
	void a_group_is_cut_into_waves_of_which_the_last_size_repeats() {
		assertEquals(List.of(List.of(1), List.of(2, 3), List.of(4, 5), List.of(6)),
				new Waves(List.of(1, 2)).cut(List.of(1, 2, 3, 4, 5, 6)));
		assertEquals(List.of(), Waves.USUAL.cut(List.of()));
		assertThrows(IllegalArgumentException.class, () -> new Waves(List.of(1, 0)));
		assertThrows(IllegalArgumentException.class, () -> new Waves(List.of()));
	}

	@Test
	void every_server_is_planned_before_any_is_touched_and_then_all_are_changed() throws Exception {
		GroupBench bench = new GroupBench(folder, 5);
		GroupPlan plan = plan(bench);
		assertTrue(plan.isWhole());
		assertFalse(plan.isEmpty());
		assertEquals(List.of(), bench.changed());
		GroupReport report = bench.groups.apply(bench.site, plan, new Waves(List.of(1, 2)), bench);
		assertTrue(report.isSuccess());
		assertEquals(bench.names(), bench.changed());
		assertEquals(List.of(1, 2, 2, 3, 3), report.members().stream().map(MemberReport::wave).toList());
		assertEquals(bench.names(),
				bench.journal.entries(bench.site).stream().map(JournalEntry::server).sorted().toList());
		assertTrue(bench.steps.contains("s3: Proving each listener"), bench.steps.toString());
		assertTrue(plan(bench).isEmpty());
	}

	@Test
	void after_a_wave_in_which_one_server_fails_no_other_begins() throws Exception {
		GroupBench bench = new GroupBench(folder, 5);
		bench.servers.get("s2").faults.add(Fault.APPLY_HALFWAY);
		GroupReport report = apply(bench, 1, 2);
		assertFalse(report.isSuccess());
		assertEquals(List.of("s1", "s3"), bench.changed());
		assertEquals(ChangeBench.BEFORE, bench.servers.get("s2").configured);
		assertEquals(ChangeOutcome.ROLLED_BACK, report.members().get(1).report().orElseThrow().outcome());
		assertEquals(List.of("s4", "s5"), report.members().stream().filter(member -> !member.isBegun())
				.map(MemberReport::server).toList());
		assertFalse(bench.servers.get("s4").log.contains("apply"));
	}

	@Test
	void a_first_server_that_fails_is_the_only_one() throws Exception {
		GroupBench bench = new GroupBench(folder, 12);
		bench.servers.get("s1").faults.add(Fault.APPLY_WITHOUT_EFFECT);
		GroupReport report = bench.groups.apply(bench.site, plan(bench), Waves.USUAL, bench);
		assertEquals(List.of(), bench.changed());
		assertEquals(1, report.members().stream().filter(MemberReport::isBegun).count());
	}

	@Test
	void a_server_that_changed_since_the_plan_stops_the_group_and_is_not_touched() throws Exception {
		GroupBench bench = new GroupBench(folder, 3);
		GroupPlan plan = plan(bench);
		bench.servers.get("s2").configured = ChangeBench.WANTED.without(ChangeBench.SMTP.id());
		GroupReport report = bench.groups.apply(bench.site, plan, new Waves(List.of(1)), bench);
		assertTrue(report.members().get(1).trouble().orElseThrow().summary().contains("was changed since"));
		assertFalse(bench.servers.get("s2").log.contains("apply"));
		assertFalse(report.members().get(2).isBegun());
	}

	@Test
	void a_server_without_a_plan_keeps_all_from_being_changed() throws Exception {
		GroupBench bench = new GroupBench(folder, 3);
		bench.servers.get("s3").faults.add(Fault.OPEN);
		GroupPlan plan = plan(bench);
		assertFalse(plan.isWhole());
		assertEquals("The server cannot be reached", plan.members().get(2).trouble().orElseThrow().summary());
		assertThrows(IllegalArgumentException.class,
				() -> bench.groups.apply(bench.site, plan, Waves.USUAL, bench));
		assertEquals(List.of(), bench.changed());
	}

	@Test
	void the_ten_servers_of_a_wave_are_changed_at_the_same_time() throws Exception {
		GroupBench bench = new GroupBench(folder, 10);
		CyclicBarrier together = new CyclicBarrier(10);
		bench.servers.values().forEach(server -> server.meanwhile = () -> meet(together));
		assertTrue(apply(bench, 10).isSuccess());
	}

	private static void meet(CyclicBarrier barrier) {
		try {
			barrier.await(30, TimeUnit.SECONDS);
		} catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
			throw new IllegalStateException("The others are not changed at the same time", e);
		}
	}

	@Test
	void a_group_that_is_cancelled_leaves_those_under_way_as_they_were_and_those_done_as_they_are() throws Exception {
		GroupBench bench = new GroupBench(folder, 3);
		bench.servers.get("s2").faults.add(Fault.APPLY_CANCELLED);
		assertThrows(InterruptedException.class, () -> apply(bench, 1));
		assertEquals(List.of("s1"), bench.changed());
		assertEquals(ChangeBench.BEFORE, bench.servers.get("s2").configured);
	}

	@Test
	void one_policy_holds_for_a_group() throws Exception {
		GroupBench bench = new GroupBench(folder, 3);
		Site shared = bench.groups.sharing(bench.site, ChangeBench.BEFORE, List.of("s2", "s3"));
		assertEquals(ChangeBench.WANTED, shared.server("s1").orElseThrow().policy());
		assertEquals(ChangeBench.BEFORE, shared.server("s2").orElseThrow().policy());
		assertTrue(bench.groups.plan(shared, List.of("s2", "s3"), bench.cancel).isEmpty());
	}
}
