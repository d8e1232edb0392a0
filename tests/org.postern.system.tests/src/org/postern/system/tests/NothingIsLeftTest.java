package org.postern.system.tests;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Depth;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.MailAddress;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.secret.Secret;
import org.postern.core.test.ConnectionTester;
import org.postern.core.test.Login;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestRequest;
import org.postern.testkit.Held;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;
import org.postern.testkit.TestIdentity;

/** A hundred tests of slow servers, each cancelled somewhere else, leave nothing behind. */
class NothingIsLeftTest {

	private static final TestIdentity IDENTITY = TestIdentity.of("localhost");

	/** A server that takes a test as far as one stage and keeps it there. */
	private record Slow(Security security, Loopback.Handler handler) {

		static final List<Slow> ALL = List.of(
				new Slow(Security.NONE, peer -> peer.await()),
				new Slow(Security.IMPLICIT_TLS, peer -> peer.await()),
				new Slow(Security.NONE, peer -> {
					peer.send("* OK not the whole li".getBytes());
					peer.await();
				}),
				new Slow(Security.NONE, peer -> {
					while (true) {
						peer.send(new byte[] { 'x' });
						Thread.sleep(20);
					}
				}),
				new Slow(Security.STARTTLS_REQUIRED, peer -> {
					peer.say("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] ready");
					peer.say(peer.hear().split(" ")[0] + " OK begin now");
					peer.await();
				}),
				new Slow(Security.IMPLICIT_TLS, peer -> {
					peer.secure(IDENTITY);
					peer.await();
				}),
				new Slow(Security.IMPLICIT_TLS, peer -> {
					peer.secure(IDENTITY);
					peer.say("* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready");
					peer.hear();
					peer.await();
				}));
	}

	@Test
	void a_hundred_cancelled_tests_leave_no_thread_no_socket_and_no_descriptor() throws Exception {
		List<Loopback> servers = new ArrayList<>();
		try {
			Slow.ALL.forEach(slow -> servers.add(new Loopback(slow.handler())));
			run(servers, Slow.ALL.size() * 2); // what is loaded once stays, and is no leak
			close(servers);
			Held before = Held.now();

			Slow.ALL.forEach(slow -> servers.add(new Loopback(slow.handler())));
			run(servers, 100);
			close(servers);
			Held after = Held.afterwards(before);
			assertTrue(after.isWithin(before), () -> before + " became " + after);
		} finally {
			close(servers);
		}
	}

	/** Compared with what is held when it has ended: something else may end meanwhile, too, and nothing else begins. */
	@Test
	void what_would_be_left_is_seen() throws Exception {
		try (Loopback server = new Loopback(Peer::await)) {
			Held connected;
			try (Socket left = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
				connected = Held.now();
			}
			assertTrue(connected.sockets() > Held.now().sockets());

			CountDownLatch end = new CountDownLatch(1);
			Thread busy = Thread.ofVirtual().start(() -> assertDoesNotThrow(() -> end.await()));
			while (busy.getState() != Thread.State.WAITING) {
				Thread.sleep(1);
			}
			Held running = Held.now();
			end.countDown();
			busy.join();
			assertTrue(running.threads() > Held.now().threads());
		}
	}

	private static void close(List<Loopback> servers) {
		servers.forEach(Loopback::close);
		servers.clear();
	}

	private static void run(List<Loopback> servers, int times) throws InterruptedException {
		ConnectionTester tester = Services.get(ConnectionTester.class);
		for (int i = 0; i < times; i++) {
			int which = i % servers.size();
			Loopback server = servers.get(which);
			int connected = server.connections();
			CancelSource cancel = new CancelSource();
			int later = i % 10 * 10;
			Thread canceller = Thread.ofVirtual().start(() -> cancelOnce(server, connected, later, cancel));
			assertThrows(InterruptedException.class, () -> tester.test(request(server, Slow.ALL.get(which), cancel),
					TestListener.none()));
			canceller.join();
		}
	}

	/** Cancels a while after the server was reached. */
	private static void cancelOnce(Loopback server, int connected, int later, CancelSource cancel) {
		try {
			while (server.connections() == connected) {
				Thread.sleep(1);
			}
			Thread.sleep(later);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		cancel.cancel();
	}

	private static TestRequest request(Loopback server, Slow slow, CancelSource cancel) {
		Endpoint endpoint = new Endpoint("imap", "127.0.0.1", server.port(), slow.security(), Authentication.TLS_ONLY,
				Role.ACCESS);
		Login login = new Login(MailAddress.parse("anna@example.test"), "anna@example.test", Secret.of("correct horse"));
		return new TestRequest(List.of(endpoint), Optional.empty(), Optional.of(login), true,
				List.of(IDENTITY.certificate()), TestOptions.standard().withDepth(Depth.THOROUGH), cancel);
	}
}
