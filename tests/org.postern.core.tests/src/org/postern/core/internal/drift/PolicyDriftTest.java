package org.postern.core.internal.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Retention;
import org.postern.api.model.Security;
import org.postern.api.model.Term;
import org.postern.api.setting.SettingValues;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.LiveState;
import org.postern.core.internal.change.ChangeBench;
import org.postern.core.internal.change.Fault;
import org.postern.core.internal.provider.FakeProviders;
import org.postern.core.site.Site;

class PolicyDriftTest {

	@TempDir
	Path folder;

	private ChangeBench bench;

	@BeforeEach
	void bench() {
		bench = new ChangeBench(folder);
		bench.server.configured = ChangeBench.WANTED;
	}

	private DriftReport drift() throws InterruptedException {
		return drift(bench.site);
	}

	private DriftReport drift(Site site) throws InterruptedException {
		return new PolicyDrift(bench.server, bench.server, bench.changes, FakeProviders.usual(),
				(of, server) -> List.of()).drift(site, ChangeBench.SERVER, bench.cancel);
	}

	private Site stating(PortPolicy policy) {
		return bench.site.with(bench.site.servers().getFirst().withPolicy(policy));
	}

	private static List<String> ids(DriftReport report) {
		return report.findings().stream().map(Finding::id).toList();
	}

	private static List<LiveState> states(DriftReport report) {
		return report.listeners().stream().map(status -> status.state()).toList();
	}

	@Test
	void nothing_differs_once_the_policy_is_applied() throws Exception {
		DriftReport report = drift();
		assertEquals(List.of(), report.findings());
		assertEquals(List.of(LiveState.OPEN, LiveState.OPEN, LiveState.OPEN), states(report));
		assertEquals(12525, report.listeners().getLast().livePort());
		assertTrue(report.running());
	}

	@Test
	void a_policy_that_was_not_applied_yet_is_told_once_for_each_listener() throws Exception {
		bench.server.configured = ChangeBench.BEFORE;
		DriftReport report = drift();
		assertEquals(List.of("drift.not-opened"), ids(report));
		assertEquals(List.of(LiveState.OPEN, LiveState.OPEN, LiveState.DIFFERS), states(report));
	}

	@Test
	void a_listener_that_somebody_opened_past_postern_is_told() throws Exception {
		bench.server.configured = ChangeBench.WANTED.with(ChangeBench.IMAP.withPort(993));
		PortPolicy without = ChangeBench.WANTED.with(ChangeBench.IMAP.withEnabled(false));
		DriftReport report = drift(stating(without));
		assertEquals(List.of("drift.not-closed", "drift.not-closed"), ids(report));
	}

	@Test
	void a_listener_secured_otherwise_is_told_with_both_sides() throws Exception {
		bench.server.configured = ChangeBench.WANTED.with(ChangeBench.IMAP.withSecurity(Security.NONE));
		DriftReport report = drift();
		assertEquals(List.of("drift.listener-differs"), ids(report));
		assertEquals(2, report.findings().getFirst().evidence().size());
	}

	@Test
	void protocols_are_named_as_their_plug_ins_name_them() throws Exception {
		Listener sieve = Listener.of("sieve", 4190, Security.STARTTLS, Authentication.TLS_ONLY, Role.ACCESS);
		DriftReport report = drift(stating(ChangeBench.WANTED.with(sieve)));
		assertEquals("ManageSieve port 4190 > 14190 is open in the policy and closed in the server's configuration.",
				report.findings().getFirst().summary());
	}

	@Test
	void settings_that_differ_are_told_by_protocol() throws Exception {
		bench.server.configured = ChangeBench.BEFORE.withSettings("pop3",
				SettingValues.empty().with(Retention.HOLD, Term.ofDays(30)));
		assertEquals(List.of("drift.not-opened", "drift.settings-differ"), ids(drift()));
	}

	@Test
	void a_port_that_another_program_occupies_differs_though_the_configuration_agrees() throws Exception {
		bench.server.configured = ChangeBench.BEFORE;
		bench.server.foreign.add(2525);
		DriftReport report = drift(stating(ChangeBench.BEFORE));
		assertEquals(List.of("proof.open"), ids(report));
		assertEquals(LiveState.DIFFERS, states(report).getLast());
	}

	@Test
	void a_server_that_does_not_run_is_told_once_and_nothing_is_probed() throws Exception {
		bench.server.own = true;
		bench.server.running = false;
		DriftReport report = drift();
		assertFalse(report.running());
		assertEquals(List.of("drift.not-running"), ids(report));
		assertEquals(List.of(LiveState.UNKNOWN, LiveState.UNKNOWN, LiveState.UNKNOWN), states(report));
		assertFalse(bench.server.log.contains("prove"));
	}

	@Test
	void a_server_whose_configuration_cannot_be_read_still_has_its_ports_looked_at() throws Exception {
		bench.server.faults.add(Fault.OPEN);
		DriftReport report = drift();
		assertEquals(List.of("drift.unreachable"), ids(report));
		assertEquals(List.of(LiveState.OPEN, LiveState.OPEN, LiveState.OPEN), states(report));
	}

	@Test
	void an_interrupted_change_is_told_with_the_way_out() throws Exception {
		bench.server.configured = ChangeBench.BEFORE;
		assertThrows(Error.class, () -> bench.applyWith(Fault.APPLY_KILLED));
		Finding first = drift().findings().getFirst();
		assertEquals("drift.interrupted", first.id());
		assertTrue(first.remedy().contains("postern rollback mail"), first.remedy());
	}

	@Test
	void a_cancelled_comparison_says_so() {
		bench.cancel.cancel();
		assertThrows(InterruptedException.class, this::drift);
	}
}
