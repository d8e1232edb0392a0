package org.postern.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.model.CertificateFiles;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.TlsPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;
import org.postern.core.drift.DriftReport;
import org.postern.core.drift.DriftService;
import org.postern.core.drift.LiveState;
import org.postern.core.journal.Journal;
import org.postern.core.retention.RetentionService;
import org.postern.core.test.TestReport;

/** The main job over the service registry, on the embedded server with its real ports. */
class MainJobTest {

	@TempDir
	Path folder;

	private PracticeSite practice;

	@BeforeEach
	void site() throws Exception {
		practice = new PracticeSite(folder);
	}

	@AfterEach
	void stop() {
		practice.close();
	}

	private DriftReport drift() throws Exception {
		return Services.get(DriftService.class).drift(practice.site, PracticeSite.SERVER, Cancellation.never());
	}

	private List<String> journal() throws Exception {
		return Services.get(Journal.class).entries(practice.site).stream()
				.map(entry -> entry.action() + ": " + entry.result()).toList();
	}

	private static List<String> unproven(ChangeReport report) {
		return report.proofs().stream().filter(proof -> !proof.isProven()).map(ListenerProof::toString).toList();
	}

	@Test
	void a_server_that_does_not_run_is_changed_proven_and_left_stopped() throws Exception {
		practice.tick2525();
		ChangeReport report = practice.apply();
		assertEquals(ChangeOutcome.APPLIED, report.outcome(), report.toString());
		assertEquals(List.of(), unproven(report));
		assertFalse(practice.session.control().orElseThrow().isRunning());
	}

	@Test
	void ticking_2525_opens_it_live_and_unticking_closes_it() throws Exception {
		practice.apply();
		practice.start();
		practice.tick2525();
		ChangeReport opened = practice.apply();
		assertEquals(ChangeOutcome.APPLIED, opened.outcome(), opened.toString());
		assertEquals(List.of(), unproven(opened));
		assertEquals(List.of(), drift().findings());
		Revision revision = practice.changes.revisions(practice.site, PracticeSite.SERVER).getFirst();
		ChangeReport restored = practice.changes.restore(practice.site, revision, Progress.none());
		assertEquals(ChangeOutcome.APPLIED, restored.outcome(), restored.toString());
		DriftReport after = drift();
		assertEquals(List.of("drift.not-opened"), after.findings().stream().map(Finding::id).toList());
		assertEquals(List.of("restore: restored and proven", "apply: applied and proven"), journal().subList(0, 2));
	}

	@Test
	void a_round_trip_goes_out_over_every_port_and_comes_back_by_imap_and_pop3() throws Exception {
		practice.tick2525();
		practice.apply();
		practice.start();
		TestReport report = practice.test();
		assertEquals(Optional.empty(), report.failure());
		String fallback = "smtp localhost:" + practice.server().livePort(2525);
		assertTrue(report.roundTrip().stream()
				.anyMatch(step -> step.stage() == Stage.SEND && step.subject().equals(fallback)), report.toString());
		assertEquals(List.of(), report.findings());
	}

	@Test
	void a_busy_port_is_named_and_nothing_is_changed() throws Exception {
		practice.apply();
		practice.start();
		List<String> before = journal();
		practice.tick2525();
		int port = practice.server().livePort(2525);
		try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			BackendException refused = assertThrows(BackendException.class, practice::apply);
			assertTrue(refused.getMessage().contains(Integer.toString(port)), refused.getMessage());
		}
		assertEquals(before, journal());
		assertEquals(ChangeOutcome.APPLIED, practice.apply().outcome());
	}

	@Test
	void a_certificate_that_is_not_there_is_named_and_nothing_is_changed() throws Exception {
		practice.apply();
		practice.start();
		PortPolicy before = practice.session.read().policy();
		String chain = folder.resolve("no-such-chain.pem").toString();
		practice.edit(policy -> policy.withTls(new TlsPolicy(policy.tls().minimum(),
				Optional.of(new CertificateFiles(chain, folder.resolve("no-such-key.pem").toString())))));
		BackendException refused = assertThrows(BackendException.class, practice::apply);
		assertTrue(refused.getMessage().contains(chain), refused.getMessage());
		assertEquals(before, practice.session.read().policy());
	}

	@Test
	void a_change_that_was_killed_is_noticed_refused_and_recovered() throws Exception {
		practice.apply();
		practice.start();
		PortPolicy before = practice.session.read().policy();
		practice.tick2525();
		Revision revision = practice.apply().revision().orElseThrow();
		Path revisions = practice.site.state().resolve("revisions").resolve(PracticeSite.SERVER);
		Files.move(revisions.resolve(revision.id() + ".json"), revisions.resolve(revision.id() + ".open.json"));

		assertEquals(Optional.of(revision), practice.changes.interrupted(practice.site, PracticeSite.SERVER));
		assertTrue(drift().findings().stream().anyMatch(finding -> finding.id().equals("drift.interrupted")));
		assertThrows(BackendException.class, practice::apply);
		assertEquals(ChangeOutcome.APPLIED,
				practice.changes.restore(practice.site, revision, Progress.none()).outcome());
		assertEquals(before, practice.session.read().policy());
		assertEquals(ChangeOutcome.APPLIED, practice.apply().outcome());
	}

	@Test
	void a_retention_run_is_journalled_and_a_dry_run_is_not() throws Exception {
		practice.apply();
		RetentionService retention = Services.get(RetentionService.class);
		List<String> before = journal();
		assertTrue(retention.run(practice.site, PracticeSite.SERVER, true).dryRun());
		assertEquals(before, journal());
		retention.run(practice.site, PracticeSite.SERVER, false);
		assertEquals("retention: removed 0 messages, 0 bytes", journal().getFirst());
	}

	@Test
	void a_stopped_server_is_told_as_such() throws Exception {
		practice.apply();
		DriftReport report = drift();
		assertFalse(report.running());
		assertEquals(List.of("drift.not-running"), report.findings().stream().map(Finding::id).toList());
		assertTrue(report.listeners().stream().noneMatch(status -> status.state() == LiveState.OPEN));
	}
}
