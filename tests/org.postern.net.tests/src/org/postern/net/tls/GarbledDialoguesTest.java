package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.check.CheckReport;
import org.postern.api.model.Security;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;

/** Something in between that changes bytes. Whatever it makes of them, the check ends with a finding or none. */
class GarbledDialoguesTest extends TlsScenes {

	private static final int BYTES_OF_A_TEST = 1_100;
	private static final int ROUNDS = 150;

	static Stream<Integer> seeds() {
		return IntStream.range(0, ROUNDS).boxed();
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("seeds")
	void bytes_changed_on_the_way_never_break_the_check_itself(int seed) throws Exception {
		CheckReport report = garbled(seed);

		assertTrue(report.failure().isEmpty() || !report.findings().isEmpty(), report::toString);
		assertTrue(ids(report).stream().noneMatch(id -> id.endsWith(".failed") && !id.startsWith("tls.")), report::toString);
	}

	private CheckReport garbled(int seed) throws Exception {
		try (Loopback server = new Loopback(peer -> {
			untilTls(peer);
			peer.secure(identity);
			underTls(peer);
		}); Loopback between = new Loopback(peer -> pass(peer, server.port(), new Random(seed)))) {
			return probe().security(Security.STARTTLS_REQUIRED).timeout(Duration.ofMillis(300)).check(between.port());
		}
	}

	private static void pass(Peer client, int port, Random random) throws Exception {
		List<Integer> places = random.ints(2, 0, BYTES_OF_A_TEST).boxed().toList();
		try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
			Thread.ofVirtual().start(() -> client.passTo(server));
			InputStream in = server.getInputStream();
			byte[] buffer = new byte[4096];
			int passed = 0;
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				for (int place : places) {
					if (place >= passed && place < passed + read) {
						buffer[place - passed] = (byte) random.nextInt();
					}
				}
				client.send(java.util.Arrays.copyOf(buffer, read));
				passed += read;
			}
		}
	}
}
