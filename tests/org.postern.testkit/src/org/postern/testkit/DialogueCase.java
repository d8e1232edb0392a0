package org.postern.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.finding.Severity;
import org.postern.api.model.Authentication;
import org.postern.api.model.PortPolicy;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;

/**
 * One dialogue with a server, and what a check has to find in it.
 *
 * @param name           a sentence
 * @param host           under which clients know the server
 * @param security       as the policy has it
 * @param authentication as the policy has it
 * @param role           as the policy has it
 * @param thorough       whether everything is looked at
 * @param timeout        for each wait
 * @param policy         to compare with
 * @param expected       what has to be found
 * @param absent         ids of what must not be found
 * @param cancels        the stage in which the check is cancelled
 * @param script         what the server does
 */
record DialogueCase(String name, String host, Security security, Authentication authentication, Role role, boolean thorough,
		Duration timeout, Optional<PortPolicy> policy, List<Expected> expected, List<String> absent,
		Optional<Stage> cancels, List<String> script) {

	/** Commands that carry a password, or announce one, in any of the protocols. */
	private static final Pattern SECRET = Pattern.compile("(?i)(\\S+ )?(AUTH|AUTHENTICATE|LOGIN|PASS|USER|APOP)\\b.*");
	/** Commands that would let a message go. */
	private static final Pattern MESSAGE = Pattern.compile("(?i)(DATA|BDAT|SEND|ETRN|TURN|\\S+ APPEND)\\b.*");

	/**
	 * What has to be found.
	 *
	 * @param stage    where
	 * @param id       of the finding
	 * @param severity how much it matters
	 * @param says     what stands in its words or evidence; may be empty
	 */
	record Expected(Stage stage, String id, Severity severity, String says) {

		private void assertIn(CheckReport report) {
			List<Finding> found = Probe.step(report, stage).findings();
			Optional<Finding> match = found.stream().filter(finding -> finding.id().equals(id)).findFirst();
			assertTrue(match.isPresent(), () -> stage + " found " + found.stream().map(Finding::id).toList() + ", not " + id
					+ "\n" + String.join("\n", report.transcript()));
			assertEquals(severity, match.orElseThrow().severity(), id);
			String told = words(match.orElseThrow());
			assertTrue(told.contains(says), () -> "'" + says + "' is not in: " + told);
		}
	}

	private static String words(Finding finding) {
		return String.join("\n", finding.summary(), finding.explanation(), finding.remedy(),
				String.join("\n", finding.evidence()));
	}

	void run(Probe probe, TestIdentity identity) throws InterruptedException {
		try (ScriptedServer server = new Script(script).play(new ScriptedServer(identity)).start()) {
			policy.ifPresent(probe::policy);
			if (thorough) {
				probe.thorough();
			}
			probe.host(host).security(security).authentication(authentication).role(role).timeout(timeout);
			if (cancels.isPresent()) {
				cancel(probe, server, cancels.get());
			} else {
				judge(probe.check(server.port()), server);
			}
		}
	}

	/** A check that does not notice hangs here for minutes. */
	private static void cancel(Probe probe, ScriptedServer server, Stage stage) {
		CancelSource cancel = new CancelSource();
		assertThrows(InterruptedException.class, () -> probe.timeout(Duration.ofMinutes(10)).cancellation(cancel)
				.listener(new CancelFollower(stage, cancel)).check(server.port()));
		assertTrue(server.isLeft(), "the connection is closed");
	}

	private void judge(CheckReport report, ScriptedServer server) {
		expected.forEach(one -> one.assertIn(report));
		List<String> ids = report.findings().stream().map(Finding::id).toList();
		assertEquals(List.of(), absent.stream().filter(ids::contains).toList(), ids::toString);
		if (expected.isEmpty()) {
			assertEquals(List.of(), ids);
		}
		assertEquals(List.of(), server.received().stream()
				.filter(line -> SECRET.matcher(line).matches() || MESSAGE.matcher(line).matches()).toList());
		assertEquals(List.of(), server.surprises());
		assertTrue(report.transcript().size() <= 400, "a transcript is bounded");
	}
}
