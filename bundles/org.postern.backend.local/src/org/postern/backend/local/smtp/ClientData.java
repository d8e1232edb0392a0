package org.postern.backend.local.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A message as the client sends it: bounded, and with a memory of who failed, the client or our disk. */
final class ClientData extends FilterInputStream {

	private long left;
	private boolean failed;

	/** @param maximum the most that is read before {@link Refused} is thrown */
	ClientData(InputStream in, long maximum) {
		super(in);
		left = maximum;
	}

	/** The message is larger than allowed. */
	static final class Refused extends IOException {

		private static final long serialVersionUID = 1L;

		Refused() {
			super("Message too large");
		}
	}

	/** Whether the connection broke, rather than our storing. */
	boolean hasFailed() {
		return failed;
	}

	@Override
	public int read() throws IOException {
		byte[] one = new byte[1];
		int count = read(one, 0, 1);
		return count < 0 ? -1 : one[0] & 0xFF;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count;
		try {
			count = in.read(bytes, offset, length);
		} catch (IOException e) {
			failed = true;
			throw e;
		}
		left -= Math.max(count, 0);
		if (left < 0) {
			throw new Refused();
		}
		return count;
	}

	void skipAll() throws IOException {
		in.transferTo(OutputStream.nullOutputStream());
	}
}
