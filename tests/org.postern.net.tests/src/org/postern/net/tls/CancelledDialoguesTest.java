package org.postern.net.tls;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;
import org.postern.testkit.TestIdentity;

/** A check that is cancelled while it waits ends at once, wherever it waits: each wait here would last for minutes. */
class CancelledDialoguesTest extends TlsScenes {

	private static final TestIdentity IDENTITY = TestIdentity.of("127.0.0.1");
	private static final byte[] HALF_A_RECORD = { 22, 3, 3, 0x10, 0, 2 };

	/** What a server does before it falls silent. */
	@FunctionalInterface
	interface Before {
		void play(Peer peer) throws Exception;
	}

	static Stream<Arguments> places() {
		return Stream.of(
				place("for the greeting", Security.STARTTLS, peer -> { }),
				place("for the rest of a line", Security.STARTTLS, peer -> peer.send(new byte[] { '+', 'O' })),
				place("for capabilities", Security.STARTTLS, peer -> {
					peer.say("+OK");
					peer.hear();
				}),
				place("for consent to TLS", Security.STARTTLS, TlsScenes::untilConsent),
				place("for the handshake after STARTTLS", Security.STARTTLS, peer -> {
					untilTls(peer);
					peer.hello();
				}),
				place("for the handshake", Security.IMPLICIT_TLS, Peer::hello),
				place("for the rest of a handshake", Security.IMPLICIT_TLS, peer -> {
					peer.hello();
					peer.send(HALF_A_RECORD);
				}),
				place("for the greeting under TLS", Security.IMPLICIT_TLS, peer -> peer.secure(IDENTITY)),
				place("for capabilities under TLS", Security.STARTTLS, peer -> {
					untilTls(peer);
					peer.secure(IDENTITY);
					peer.hear();
				}),
				place("for the greeting of a further connection", Security.STARTTLS, peer -> {
					if (peer.number() == 1) {
						untilTls(peer);
						peer.secure(IDENTITY);
						underTls(peer);
					}
				}),
				place("for the answer to a question about TLS", Security.IMPLICIT_TLS, peer -> {
					if (peer.number() == 1) {
						peer.secure(IDENTITY);
						peer.say("+OK");
						underTls(peer);
					} else {
						peer.hello();
					}
				}));
	}

	private static Arguments place(String where, Security security, Before before) {
		return Arguments.of(where, security, before);
	}

	@ParameterizedTest(name = "while it waits {0}")
	@MethodSource("places")
	void ends_at_once(String where, Security security, Before before) {
		CancelSource cancel = new CancelSource();
		CountDownLatch silent = new CountDownLatch(1);
		try (Loopback server = new Loopback(peer -> {
			before.play(peer);
			silent.countDown();
			peer.await();
		})) {
			Thread.ofVirtual().start(() -> cancelAfter(silent, cancel));

			assertThrows(InterruptedException.class, () -> probe().trusting(IDENTITY).security(security).thorough()
					.timeout(Duration.ofMinutes(5)).cancellation(cancel).check(server.port()));
		}
	}

	private static void cancelAfter(CountDownLatch silent, CancelSource cancel) {
		try {
			silent.await();
			Thread.sleep(50);
			cancel.cancel();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
