package org.postern.backend.local.imap;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;

import org.postern.backend.local.net.ClientLine;
import org.postern.backend.local.net.Limits;

/**
 * One command for the engine: its first line, which has been read already, and what the engine reads on. The engine
 * reads lines byte by byte and literals at once; both are bounded.
 */
final class CommandInput extends InputStream {

	private final InputStream in;
	private final Limits limits;
	private long literals;
	private int line;
	private int last = -1;

	CommandInput(String first, ClientLine client) {
		this.in = new SequenceInputStream(
				new ByteArrayInputStream((first + "\r\n").getBytes(StandardCharsets.ISO_8859_1)), client.in());
		this.limits = client.limits();
	}

	/** Whether the engine has read to the end of a line, so that another command can follow. */
	boolean isAtLineEnd() {
		return last == '\n';
	}

	@Override
	public int read() throws IOException {
		int next = in.read();
		line = next == '\n' ? 0 : line + 1;
		last = next;
		if (line > limits.lineBytes() + 2) {
			throw new IOException("A line of more than " + limits.lineBytes() + " bytes");
		}
		return next;
	}

	@Override
	public int read(byte[] bytes, int offset, int length) throws IOException {
		int count = in.read(bytes, offset, length);
		literals += Math.max(count, 0);
		last = -1;
		if (literals > limits.messageBytes()) {
			throw new IOException("More than " + limits.messageBytes() + " bytes");
		}
		return count;
	}
}
