package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.finding.Finding;
import org.postern.api.model.Authentication;
import org.postern.api.model.Security;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;
import org.postern.testkit.Probe;
import org.postern.testkit.TestIdentity;

/** What tests against bad servers say: what the server does, and where which finding must come out. */
abstract class TlsScenes {

	/** All that a client may ever send to such a server; everything else might be a secret. */
	private static final Set<String> HARMLESS = Set.of("CAN", "STARTTLS", "NOOP", "QUIT");

	protected final TestIdentity identity = TestIdentity.of("127.0.0.1");

	protected Probe probe() {
		return new Probe(new TalkProtocol()).trusting(identity).authentication(Authentication.TLS_ONLY)
				.timeout(Duration.ofSeconds(5));
	}

	/** The part of a STARTTLS server before its consent. @return what came behind the wish, in the same packet */
	protected static String untilConsent(Peer peer) throws IOException {
		peer.say("+OK ready");
		for (String line = peer.hear(); !line.equals("STARTTLS"); line = peer.hear()) {
			peer.say("+OK STARTTLS");
		}
		return peer.pendingLines();
	}

	/** The part of a STARTTLS server before TLS; it throws away what is smuggled in. */
	protected static void untilTls(Peer peer) throws IOException {
		untilConsent(peer);
		peer.say("+OK go");
	}

	/** The part of a server under TLS. */
	protected static void underTls(Peer peer) throws IOException {
		for (String line = peer.hear(); !line.equals("QUIT"); line = peer.hear()) {
			peer.say("+OK LOGIN");
		}
	}

	protected CheckReport startTls(Probe probe, Loopback.Handler handler) throws InterruptedException {
		return check(probe.security(Security.STARTTLS_REQUIRED), handler);
	}

	protected CheckReport implicit(Probe probe, Loopback.Handler handler) throws InterruptedException {
		return check(probe.security(Security.IMPLICIT_TLS), handler);
	}

	private static CheckReport check(Probe probe, Loopback.Handler handler) throws InterruptedException {
		try (Loopback server = new Loopback(handler)) {
			CheckReport report = probe.check(server.port());
			assertEquals(List.of(), server.heard().stream().filter(line -> !HARMLESS.contains(line)).toList());
			return report;
		}
	}

	protected static List<String> ids(CheckReport report) {
		return report.findings().stream().map(Finding::id).toList();
	}

	protected static void assertFound(CheckReport report, Stage stage, String id) {
		List<String> found = Probe.step(report, stage).findings().stream().map(Finding::id).toList();
		assertTrue(found.contains(id), () -> stage + " found " + found + ", not " + id + ": " + report);
	}

	protected static void assertFoundAlone(CheckReport report, Stage stage, String id) {
		assertFound(report, stage, id);
		assertEquals(List.of(id), ids(report));
	}
}
