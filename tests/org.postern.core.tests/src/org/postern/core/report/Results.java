package org.postern.core.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Severity;
import org.postern.api.model.Security;
import org.postern.core.fleet.FleetRecord;
import org.postern.core.fleet.FleetSummary;

/** Results of each kind, with what is awkward to write. */
final class Results {

	static final Instant STARTED = Instant.parse("2026-11-23T10:00:00Z");

	static final FleetRecord PASSED = new FleetRecord("imap+tls://mail.example.org:993", "imap", "mail.example.org", 993,
			Security.IMPLICIT_TLS, STARTED, Duration.ofMillis(42), StepStatus.PASSED,
			List.of(step(Stage.CONNECT, StepStatus.PASSED, 2), step(Stage.TLS, StepStatus.PASSED, 12)), List.of(),
			Optional.of(new FleetRecord.Session("TLSv1.3", "TLS_AES_256_GCM_SHA384", Optional.of("x25519"),
					Duration.ofMillis(12))),
			Optional.of(new FleetRecord.Certificate("CN=mail.example.org", "CN=Test CA", List.of("mail.example.org"),
					Instant.parse("2027-11-23T10:00:00Z"), "1f", true)));

	static final FleetRecord FAILED = new FleetRecord("smtp+starttls://\"odd\".example.org:25", "smtp", "\"odd\".example.org",
			25, Security.STARTTLS, STARTED, Duration.ofMillis(10_003), StepStatus.FAILED,
			List.of(step(Stage.CONNECT, StepStatus.FAILED, 10_000), step(Stage.GREETING, StepStatus.UNKNOWN, 0)),
			List.of(new FleetRecord.Found("connect.timed-out", Severity.ERROR, "No answer from <here> & \"there\".",
					"Check, then\ntest again.")),
			Optional.empty(), Optional.empty());

	static final FleetSummary SUMMARY = new FleetSummary(Map.of(StepStatus.PASSED, 1L, StepStatus.FAILED, 1L),
			Duration.ofMillis(10_060));

	private Results() {
	}

	private static FleetRecord.Timed step(Stage stage, StepStatus status, int millis) {
		return new FleetRecord.Timed(stage, "192.0.2.1:1", status, Duration.ofMillis(millis));
	}
}
