package org.postern.net;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;

import org.postern.api.check.Gate;

/**
 * How long a connection waits for a server, and where: a handshake is computed inside the gate, and whoever waits for longer
 * than a moment leaves it, so as not to take up room that others could compute in. Not at once: if all did, a near server
 * would get thousands of handshakes together, and its answers would look slow because of us.
 */
final class Patience implements Watch.Waiting {

	/** A server of the same network answers within it; others may wait so long for the place of one that is far away. */
	private static final long NEAR_NANOS = 5_000_000;

	private final Socket socket;
	private final Gate gate;
	private Deadline deadline;
	/** Whether the connection may be of use when the time is over. */
	private boolean goesOn;
	private boolean computes;
	private boolean inside;
	private boolean waits;
	private boolean late;
	private long since;
	private long atGate;

	Patience(Socket socket, Duration time, Gate gate) {
		this.socket = socket;
		this.gate = gate;
		begin(time, false);
	}

	/**
	 * A new step.
	 *
	 * @param after whether the connection may be of use after that time; else it ends with it
	 */
	synchronized void begin(Duration time, boolean after) {
		deadline = Deadline.in(time);
		goesOn = after;
	}

	/** How long this connection has stood before the gate, in nanoseconds. */
	long atGate() {
		return atGate;
	}

	/** What is computed from now on passes the gate. */
	void enter() {
		computes = true;
		passGate();
	}

	/** Nothing more is computed. */
	synchronized void leave() {
		computes = false;
		stepOut();
	}

	/** Time before the gate is not the server's, so the deadline moves on by as much. */
	private void passGate() {
		long start = System.nanoTime();
		gate.enter();
		long lost = System.nanoTime() - start;
		atGate += lost;
		synchronized (this) {
			inside = true;
			deadline = deadline.later(lost);
		}
	}

	private void stepOut() {
		if (inside) {
			inside = false;
			gate.leave();
		}
	}

	/** Something that waits for the server. */
	interface Wait {
		/** @return how many bytes came */
		int pass() throws IOException;
	}

	/** @throws SocketTimeoutException where the server takes longer than there is time */
	int await(Wait wait) throws IOException {
		socket.setSoTimeout(begins());
		Watch.ofAll().begin(this);
		try {
			return wait.pass();
		} catch (SocketException e) {
			throw isLate() ? Deadline.passed() : e;
		} finally {
			Watch.ofAll().end(this);
			if (endsOutside()) {
				passGate();
			}
		}
	}

	/** @return after how many milliseconds the socket shall give up by itself; 0 for never */
	private synchronized int begins() throws SocketTimeoutException {
		int left = deadline.remaining();
		waits = true;
		since = System.nanoTime();
		return goesOn ? left : 0;
	}

	private synchronized boolean endsOutside() {
		waits = false;
		return computes && !inside;
	}

	private synchronized boolean isLate() {
		return late;
	}

	@Override
	public synchronized void waitedUntil(long nanoTime) {
		if (waits && nanoTime - since > NEAR_NANOS) {
			stepOut();
		}
		if (waits && !goesOn && !late && deadline.isPassed(nanoTime)) {
			late = true;
			hangUp();
		}
	}

	private void hangUp() {
		try {
			socket.close();
		} catch (IOException e) {
			// it is of no use any more
		}
	}
}
