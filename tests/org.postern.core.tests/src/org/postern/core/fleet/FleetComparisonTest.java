package org.postern.core.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Severity;
import org.postern.api.model.Security;
import org.postern.core.fleet.FleetRecord.Certificate;
import org.postern.core.fleet.FleetRecord.Found;
import org.postern.core.fleet.FleetRecord.Session;
import org.postern.core.fleet.FleetRecord.Timed;

class FleetComparisonTest {

	private static FleetRecord result(String host, StepStatus status, String version, String serial, String... findings) {
		return new FleetRecord("imap+tls://" + host + ":993", "imap", host, 993, Security.IMPLICIT_TLS, Instant.EPOCH,
				Duration.ZERO, status, List.of(new Timed(Stage.TLS, "", status, Duration.ZERO)),
				Stream.of(findings).map(id -> new Found(id, Severity.ERROR, id, "")).toList(),
				Optional.of(new Session(version, "AES", Optional.empty(), Duration.ZERO)),
				Optional.of(new Certificate("CN=" + host, "CN=CA", List.of(), Instant.EPOCH, serial, true)));
	}

	private static List<String> changes(List<FleetRecord> before, List<FleetRecord> now) {
		FleetComparison comparison = new FleetComparison(before);
		Stream<FleetChange> compared = now.stream().flatMap(result -> comparison.add(result).stream()).toList().stream();
		return Stream.concat(compared, comparison.gone().stream())
				.map(change -> change.kind().label() + " " + change.key().replaceAll(".*//|:.*", "") + " " + change.what())
				.toList();
	}

	@Test
	void the_same_is_no_change() {
		FleetRecord same = result("a", StepStatus.PASSED, "TLSv1.3", "1");
		assertEquals(List.of(), changes(List.of(same), List.of(same)));
	}

	@Test
	void what_fails_now_and_what_is_mended_is_told_with_the_findings() {
		FleetRecord good = result("a", StepStatus.PASSED, "TLSv1.3", "1");
		FleetRecord bad = result("a", StepStatus.FAILED, "TLSv1.3", "1", "certificate.expired");
		assertEquals(List.of("fails now a at TLS", "found more a certificate.expired"), changes(List.of(good), List.of(bad)));
		assertEquals(List.of("mended a passed", "found less a certificate.expired"), changes(List.of(bad), List.of(good)));
	}

	@Test
	void another_certificate_and_another_version_are_told() {
		assertEquals(
				List.of("another certificate a CN=a, valid until 1970-01-01T00:00:00Z", "TLS changed a TLSv1.2 AES > TLSv1.3 AES"),
				changes(List.of(result("a", StepStatus.PASSED, "TLSv1.2", "1")),
						List.of(result("a", StepStatus.PASSED, "TLSv1.3", "2"))));
	}

	@Test
	void what_is_new_and_what_is_gone_is_told() {
		assertEquals(List.of("new b passed", "gone a was not tested now"),
				changes(List.of(result("a", StepStatus.PASSED, "TLSv1.3", "1")),
						List.of(result("b", StepStatus.PASSED, "TLSv1.3", "1"))));
	}
}
