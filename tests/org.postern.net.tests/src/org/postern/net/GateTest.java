package org.postern.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postern.api.check.Gate;

class GateTest {

	private final AtomicInteger inside = new AtomicInteger();

	/** A gate before which everybody stands for a while. */
	private final class SlowGate implements Gate {

		private final long millis;

		SlowGate(long millis) {
			this.millis = millis;
		}

		@Override
		public void enter() {
			try {
				Thread.sleep(millis);
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
		public int read() {
			while (inside.get() > 0) {
				Thread.onSpinWait();
			}
			return 'x';
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			buffer[offset] = (byte) read();
			return 1;
		}
	}

	private final Socket socket = new Socket();

	@AfterEach
	void close() throws IOException {
		socket.close();
	}

	private Guard guard(Duration time, long beforeTheGate) {
		return new Guard(socket, time, new SlowGate(beforeTheGate));
	}

	private static InputStream near() {
		return new ByteArrayInputStream(new byte[] { 1 });
	}

	@Test
	void a_handshake_leaves_the_gate_while_it_waits_for_a_far_server() throws Exception {
		Guard guard = guard(Duration.ofSeconds(5), 50);
		guard.handshake();
		assertEquals(1, inside.get());
		assertEquals(1, guard.read(new FarServer(), new byte[1], 0, 1), "waiting takes no room");
		assertEquals(1, inside.get());
		guard.handshakeEnds();
		guard.handshakeEnds();
		assertEquals(0, inside.get(), "left once, however often the handshake is ended");
	}

	@Test
	void a_near_server_is_waited_for_inside_so_that_it_is_asked_no_more_than_it_can_answer() throws Exception {
		Guard guard = guard(Duration.ofSeconds(5), 50);
		guard.handshake();
		long before = guard.waited();
		guard.read(near(), new byte[1], 0, 1);
		assertEquals(before, guard.waited(), "nobody stood before the gate again");
		assertEquals(1, inside.get());
	}

	@Test
	void time_before_the_gate_is_not_taken_from_the_servers() throws Exception {
		Guard guard = guard(Duration.ofSeconds(1), 300);
		guard.handshake();
		for (int i = 0; i < 4; i++) {
			guard.read(new FarServer(), new byte[1], 0, 1);
		}
		assertTrue(guard.waited() >= Duration.ofMillis(1500).toNanos(), "five times before the gate");
		assertEquals(1, guard.read(near(), new byte[1], 0, 1), "the second is not over");
	}

	@Test
	void after_the_handshake_the_gate_is_not_passed() throws Exception {
		Guard guard = guard(Duration.ofSeconds(5), 50);
		guard.read(near(), new byte[1], 0, 1);
		assertEquals(0, guard.waited());
		assertFalse(inside.get() != 0);
	}
}
