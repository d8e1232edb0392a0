package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.rule.TestRules;

/** The contract of a protocol, and what tests of its check against scripted servers say. */
public abstract class ScriptedDialogues extends MailProtocolContract {

	/** Who the scripted servers are; {@link #probe()} trusts it. */
	protected final TestIdentity identity = TestIdentity.of("127.0.0.1");

	/** The rules that the protocol brings. */
	protected abstract TestRules rules();

	protected Probe probe() {
		return new Probe(protocol()).rules(rules()).trusting(identity).timeout(Duration.ofSeconds(5));
	}

	protected static void assertFound(CheckReport report, Stage stage, String id) {
		List<String> ids = Probe.step(report, stage).findings().stream().map(Finding::id).toList();
		assertTrue(ids.contains(id), () -> stage + " found " + ids + ", not " + id + ": " + report);
	}

	protected static void assertPassed(CheckReport report) {
		assertEquals(Optional.empty(), report.failure());
		assertEquals(List.of(), report.findings());
	}

	/** The client sent what the script expected, in its order. */
	protected static void assertNoSurprise(ScriptedServer server) {
		assertEquals(List.of(), server.surprises());
	}
}
