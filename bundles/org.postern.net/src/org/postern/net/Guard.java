package org.postern.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.postern.api.check.Gate;

/**
 * Keeps what a server sends within bounds below TLS too, where a server could otherwise keep a client busy for ever with
 * messages that never reach a reader of lines. Keeps a copy of the first bytes of a handshake.
 */
final class Guard {

	/** Far more than a handshake with the longest chain that Java takes. */
	static final int HANDSHAKE = 128 * 1024;
	/** Far more than any reply may hold. */
	static final int DIALOGUE = 32 * 1024 * 1024;
	private static final int COPIED = 64 * 1024;
	/** A server of the same network answers within it; others may wait so long for the place of one that is far away. */
	private static final int NEAR_MILLIS = 5;

	private final Gate gate;
	private Deadline deadline;
	private long budget = DIALOGUE;
	private ByteArrayOutputStream copy = new ByteArrayOutputStream(0);
	private boolean copying;
	private long waited;

	Guard(Duration time, Gate gate) {
		this.gate = gate;
		begin(time);
	}

	/** A new step. */
	void begin(Duration time) {
		deadline = Deadline.in(time);
		budget = DIALOGUE;
	}

	Deadline deadline() {
		return deadline;
	}

	/** How long this connection has stood before the gate, in nanoseconds. */
	long waited() {
		return waited;
	}

	/** A handshake begins: less is allowed, its first bytes are kept, and its computations pass the gate. */
	void handshake() {
		enter();
		budget = HANDSHAKE;
		copy = new ByteArrayOutputStream(0);
		copying = true;
	}

	/** Time before the gate is not the server's, so the deadline moves on by as much. */
	private void enter() {
		long start = System.nanoTime();
		gate.enter();
		long lost = System.nanoTime() - start;
		waited += lost;
		deadline = deadline.later(lost);
	}

	/** The first bytes of the handshake, which are kept no longer. */
	byte[] handshakeEnds() {
		if (copying) {
			gate.leave();
		}
		byte[] first = copy.toByteArray();
		copying = false;
		copy = new ByteArrayOutputStream(0);
		return first;
	}

	/** Reads what has come, as {@link InputStream#read(byte[], int, int)} does. */
	int read(Socket socket, InputStream in, byte[] buffer, int offset, int length) throws IOException {
		if (budget <= 0) {
			throw new OversizedReplyException("More bytes than any reply holds");
		}
		int most = (int) Math.min(length, budget);
		int read = copying ? near(socket, in, buffer, offset, most)
				: within(deadline.remaining(), socket, in, buffer, offset, most);
		budget -= Math.max(read, 0);
		if (copying && read > 0 && copy.size() < COPIED) {
			copy.write(buffer, offset, Math.min(read, COPIED - copy.size()));
		}
		return read;
	}

	/**
	 * Waits a moment without leaving the gate: if all did leave at once, a near server would get thousands of handshakes
	 * together, and its answers would look slow because of us.
	 */
	private int near(Socket socket, InputStream in, byte[] buffer, int offset, int length) throws IOException {
		try {
			return within(Math.min(NEAR_MILLIS, deadline.remaining()), socket, in, buffer, offset, length);
		} catch (SocketTimeoutException e) {
			return outside(socket, in, buffer, offset, length);
		}
	}

	/** Waits for the server without taking up room that others could compute in. */
	private int outside(Socket socket, InputStream in, byte[] buffer, int offset, int length) throws IOException {
		gate.leave();
		try {
			return within(deadline.remaining(), socket, in, buffer, offset, length);
		} finally {
			enter();
		}
	}

	private static int within(int millis, Socket socket, InputStream in, byte[] buffer, int offset, int length)
			throws IOException {
		socket.setSoTimeout(millis);
		return in.read(buffer, offset, length);
	}
}
