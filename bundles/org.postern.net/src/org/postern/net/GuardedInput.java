package org.postern.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/** What arrives on a connection, {@link Guard guarded}: what lines are read from, and what TLS is laid upon. */
final class GuardedInput extends InputStream {

	private final Guard guard;
	private final InputStream in;

	GuardedInput(Socket socket, Guard guard) throws IOException {
		this.guard = guard;
		this.in = socket.getInputStream();
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		return guard.read(in, buffer, offset, length);
	}
}
