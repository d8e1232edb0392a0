package org.postern.net;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
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

	private final Patience patience;
	private long budget = DIALOGUE;
	private ByteArrayOutputStream copy = new ByteArrayOutputStream(0);
	private boolean copying;

	Guard(Socket socket, Duration time, Gate gate) {
		this.patience = new Patience(socket, time, gate);
	}

	/** A new step, see {@link Patience#begin}. */
	void begin(Duration time, boolean after) {
		patience.begin(time, after);
		budget = DIALOGUE;
	}

	/** How long this connection has stood before the gate, in nanoseconds. */
	long waited() {
		return patience.atGate();
	}

	/** A handshake begins: less is allowed, its first bytes are kept, and its computations pass the gate. */
	void handshake() {
		patience.enter();
		budget = HANDSHAKE;
		copy = new ByteArrayOutputStream(0);
		copying = true;
	}

	/** The first bytes of the handshake, which are kept no longer. */
	byte[] handshakeEnds() {
		patience.leave();
		byte[] first = copy.toByteArray();
		copying = false;
		copy = new ByteArrayOutputStream(0);
		return first;
	}

	/** Something that waits for the server, but reads nothing. */
	void await(Patience.Wait wait) throws IOException {
		patience.await(wait);
	}

	/** Reads what has come, as {@link InputStream#read(byte[], int, int)} does. */
	int read(InputStream in, byte[] buffer, int offset, int length) throws IOException {
		if (budget <= 0) {
			throw new OversizedReplyException("More bytes than any reply holds");
		}
		int most = (int) Math.min(length, budget);
		int read = patience.await(() -> in.read(buffer, offset, most));
		budget -= Math.max(read, 0);
		if (copying && read > 0 && copy.size() < COPIED) {
			copy.write(buffer, offset, Math.min(read, COPIED - copy.size()));
		}
		return read;
	}
}
