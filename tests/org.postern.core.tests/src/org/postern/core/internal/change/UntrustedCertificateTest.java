package org.postern.core.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;

class UntrustedCertificateTest {

	private static final Finding SELF_SIGNED = of("certificate.self-signed");

	@TempDir
	Path folder;

	private static Finding of(String id) {
		return Finding.of(id, Severity.ERROR, "Nobody trusts it", "", "Get another.");
	}

	@Test
	void a_server_whose_certificate_nobody_trusted_before_can_be_changed_and_the_proof_says_so() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.certificate = policy -> Optional.of(SELF_SIGNED);
		ChangeReport report = bench.apply();
		assertEquals(ChangeOutcome.APPLIED, report.outcome());
		assertTrue(report.proofs().stream().allMatch(ListenerProof::isProven));
		assertEquals("open, certificate.self-signed as before", report.proofs().getFirst().observed());
	}

	@Test
	void a_certificate_that_becomes_bad_by_the_change_is_taken_back() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.certificate = policy -> Optional.of(SELF_SIGNED).filter(any -> policy.equals(ChangeBench.WANTED));
		ChangeReport report = bench.apply();
		assertEquals(ChangeOutcome.ROLLED_BACK, report.outcome());
		assertEquals("certificate.self-signed", report.findings().getFirst().id());
		assertEquals(ChangeBench.BEFORE, bench.server.configured);
	}

	@Test
	void a_certificate_that_is_bad_in_another_way_is_taken_back() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.certificate = policy -> Optional
				.of(policy.equals(ChangeBench.WANTED) ? of("certificate.expired") : SELF_SIGNED);
		assertEquals(ChangeOutcome.ROLLED_BACK, bench.apply().outcome());
	}

	@Test
	void the_way_back_to_a_certificate_that_nobody_trusts_is_whole() throws Exception {
		ChangeBench bench = new ChangeBench(folder);
		bench.server.certificate = policy -> Optional.of(SELF_SIGNED);
		ChangeReport applied = bench.apply();
		ChangeReport back = bench.changes.restore(bench.site, applied.revision().orElseThrow(), bench);
		assertEquals(ChangeOutcome.APPLIED, back.outcome());
		assertEquals("restored and proven", bench.lastEntry().result());
	}
}
