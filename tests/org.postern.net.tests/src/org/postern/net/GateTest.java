package org.postern.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Gate;

class GateTest {

	private final AtomicInteger inside = new AtomicInteger();

	/** A gate before which everybody stands for a while. */
	private final class SlowGate implements Gate {

		@Override
		public void enter() {
			try {
				Thread.sleep(50);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			inside.incrementAndGet();
		}

		@Override
		public void leave() {
			inside.decrementAndGet();
		}
	}

	/** A server whose answer takes longer than anybody waits inside the gate. */
	private final class FarServer extends InputStream {

		@Override
		public int read() throws IOException {
			if (inside.get() > 0) {
				throw new SocketTimeoutException();
			}
			return 'x';
		}

		@Override
		public int read(byte[] buffer, int offset, int length) throws IOException {
			buffer[offset] = (byte) read();
			return 1;
		}
	}

	@Test
	void a_handshake_leaves_the_gate_while_it_waits_for_a_far_server() throws Exception {
		Guard guard = new Guard(Duration.ofSeconds(5), new SlowGate());
		try (Socket socket = new Socket()) {
			guard.handshake();
			assertEquals(1, inside.get());
			assertEquals(1, guard.read(socket, new FarServer(), new byte[1], 0, 1), "waiting takes no room");
			assertEquals(1, inside.get());
			guard.handshakeEnds();
			guard.handshakeEnds();
			assertEquals(0, inside.get(), "left once, however often the handshake is ended");
		}
	}

	@Test
	void a_near_server_is_waited_for_inside_so_that_it_is_asked_no_more_than_it_can_answer() throws Exception {
		Guard guard = new Guard(Duration.ofSeconds(5), new SlowGate());
		try (Socket socket = new Socket()) {
			guard.handshake();
			long before = guard.waited();
			guard.read(socket, new ByteArrayInputStream(new byte[] { 1 }), new byte[1], 0, 1);
			assertEquals(before, guard.waited(), "nobody stood before the gate again");
			assertEquals(1, inside.get());
		}
	}

	@Test
	void time_before_the_gate_is_not_taken_from_the_servers() throws Exception {
		Guard guard = new Guard(Duration.ofMillis(120), new SlowGate());
		guard.handshake();
		try (Socket socket = new Socket()) {
			for (int i = 0; i < 4; i++) {
				guard.read(socket, new FarServer(), new byte[1], 0, 1);
			}
		}
		assertTrue(guard.waited() >= Duration.ofMillis(250).toNanos(), "five times before the gate");
		assertTrue(guard.deadline().remaining() > 0);
	}

	@Test
	void after_the_handshake_the_gate_is_not_passed() throws Exception {
		Guard guard = new Guard(Duration.ofSeconds(5), new SlowGate());
		try (Socket socket = new Socket()) {
			guard.read(socket, new ByteArrayInputStream(new byte[] { 1 }), new byte[1], 0, 1);
		}
		assertEquals(0, guard.waited());
		assertFalse(inside.get() != 0);
	}
}
