package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.check.CheckReport;
import org.postern.api.check.Stage;
import org.postern.api.check.StepStatus;
import org.postern.api.finding.Finding;
import org.postern.api.model.Security;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;

/** A server, and something in between that breaks the connection off after a number of bytes, be it any. */
class BrokenAtEveryByteTest extends TlsScenes {

	/** What the server says before TLS: {@code +OK ready}, {@code +OK STARTTLS}, {@code +OK go}. */
	private static final int CLEARTEXT = 11 + 14 + 8;
	private static final Set<String> LOST = Set.of("greeting.closed", "capabilities.closed", "tls.closed",
			"capabilities-after-tls.closed");

	static Stream<Integer> everyByteBeforeTls() {
		return IntStream.range(0, CLEARTEXT).boxed();
	}

	@ParameterizedTest(name = "after {0} bytes")
	@MethodSource("everyByteBeforeTls")
	void a_reset_in_cleartext_is_told_with_its_stage(int bytes) throws Exception {
		Stage expected = bytes < 11 ? Stage.GREETING : bytes < 25 ? Stage.CAPABILITIES : Stage.TLS;

		assertLost(expected, brokenAfter(bytes, true));
		assertLost(expected, brokenAfter(bytes, false));
	}

	@Test
	void a_reset_at_any_byte_of_the_handshake_is_told() throws Exception {
		int whole = bytesOfAWholeTest();
		for (int bytes = CLEARTEXT; bytes < whole; bytes++) {
			CheckReport report = brokenAfter(bytes, bytes % 2 == 0);
			if (report.failure().isPresent()) {
				assertTrue(LOST.containsAll(ids(report)), report::toString);
				assertTrue(report.failure().get().stage().compareTo(Stage.TLS) >= 0, report::toString);
			} else {
				assertTrue(bytes > whole * 3 / 4, "lost nothing after " + bytes + " of " + whole + " bytes");
			}
		}
	}

	private static void assertLost(Stage stage, CheckReport report) {
		assertEquals(Optional.of(stage), report.failure().map(step -> step.stage()), report::toString);
		assertEquals(1, report.findings().size());
		assertTrue(LOST.containsAll(ids(report)), () -> report.findings().stream().map(Finding::id).toList().toString());
		assertEquals(List.of(StepStatus.UNKNOWN), report.steps().stream().dropWhile(step -> !step.isFailed()).skip(1)
				.map(step -> step.status()).distinct().toList());
	}

	private int bytesOfAWholeTest() throws Exception {
		AtomicInteger passed = new AtomicInteger();
		assertEquals(List.of(), ids(through(Integer.MAX_VALUE, false, passed)));
		return passed.get();
	}

	private CheckReport brokenAfter(int bytes, boolean reset) throws Exception {
		return through(bytes, reset, new AtomicInteger());
	}

	private CheckReport through(int bytes, boolean reset, AtomicInteger passed) throws Exception {
		try (Loopback server = new Loopback(peer -> {
			untilTls(peer);
			peer.secure(identity);
			underTls(peer);
		}); Loopback between = new Loopback(peer -> pass(peer, server.port(), bytes, reset, passed))) {
			return probe().security(Security.STARTTLS_REQUIRED).check(between.port());
		}
	}

	private static void pass(Peer client, int port, int bytes, boolean reset, AtomicInteger passed) throws Exception {
		try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
			Thread.ofVirtual().start(() -> client.passTo(server));
			InputStream in = server.getInputStream();
			byte[] buffer = new byte[4096];
			int left = bytes;
			while (left > 0) {
				int read = in.read(buffer, 0, Math.min(left, buffer.length));
				if (read < 0) {
					return;
				}
				client.send(java.util.Arrays.copyOf(buffer, read));
				passed.addAndGet(read);
				left -= read;
			}
			if (reset) {
				Thread.sleep(bytes < CLEARTEXT ? 30 : 0);
				client.reset();
			}
		}
	}
}
