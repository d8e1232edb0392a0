package org.postern.net;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.stream.Stream;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * TLS over a connection. While it waits for the server it holds nothing but what has arrived of the next record: a socket of
 * Java, or of Conscrypt, keeps 54 KB for each connection until it is collected.
 */
final class TlsTalk implements AutoCloseable {

	private static final byte[] NOTHING = {};
	private static final int ARRIVAL = 4096;
	private static final int LONGEST_RECORD = 16 * 1024;

	private final SSLEngine engine;
	private final InputStream in;
	private final OutputStream out;
	private final TlsBuffers buffers;
	private byte[] arrived = NOTHING;
	private byte[] plain = NOTHING;
	private int position;

	TlsTalk(SSLEngine engine, InputStream in, OutputStream out, TlsBuffers buffers) {
		this.engine = engine;
		this.in = in;
		this.out = out;
		this.buffers = buffers;
		engine.setUseClientMode(true);
	}

	/** @throws SSLException if it fails for reasons of TLS; the server is told why */
	void handshake() throws IOException {
		try {
			engine.beginHandshake();
			while (isShakingHands()) {
				if (!proceed() && !receive()) {
					throw brokenOff();
				}
			}
		} catch (SSLException e) {
			complain();
			throw e;
		}
	}

	private static SSLException brokenOff() {
		SSLException broken = new SSLHandshakeException("The server closed the connection in the handshake");
		broken.initCause(new EOFException("The server closed the connection"));
		return broken;
	}

	private boolean isShakingHands() {
		return switch (engine.getHandshakeStatus()) {
			case FINISHED, NOT_HANDSHAKING -> false;
			case NEED_TASK, NEED_WRAP, NEED_UNWRAP, NEED_UNWRAP_AGAIN -> true;
		};
	}

	/** Does what the server is not needed for. @return whether there was anything */
	private boolean proceed() throws IOException {
		return switch (engine.getHandshakeStatus()) {
			case NEED_TASK -> {
				Stream.iterate(engine.getDelegatedTask(), task -> task != null, task -> engine.getDelegatedTask())
						.forEach(Runnable::run);
				yield true;
			}
			case NEED_WRAP -> send(NOTHING, 0, 0) == 0;
			case NEED_UNWRAP, NEED_UNWRAP_AGAIN, FINISHED, NOT_HANDSHAKING -> false;
		};
	}

	ExtendedSSLSession session() {
		return (ExtendedSSLSession) engine.getSession();
	}

	InputStream input() {
		return new InputStream() {
			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				return TlsTalk.this.read(buffer, offset, length);
			}
		};
	}

	OutputStream output() {
		return new OutputStream() {
			@Override
			public void write(int one) throws IOException {
				write(new byte[] { (byte) one });
			}

			@Override
			public void write(byte[] data, int offset, int length) throws IOException {
				int sent = 0;
				while (sent < length) {
					sent += send(data, offset + sent, Math.min(LONGEST_RECORD, length - sent));
				}
			}
		};
	}

	private int read(byte[] buffer, int offset, int length) throws IOException {
		while (position == plain.length) {
			if (!receive()) {
				return -1;
			}
			while (proceed()) {
				// TLS has words of its own to say: a new key, for instance
			}
		}
		int count = Math.min(length, plain.length - position);
		System.arraycopy(plain, position, buffer, offset, count);
		position += count;
		return count;
	}

	/** Takes the next record. @return false where none will come */
	private boolean receive() throws IOException {
		while (true) {
			SSLEngineResult result = buffers.use(this::unwrap);
			switch (result.getStatus()) {
				case OK -> {
					return true;
				}
				case CLOSED -> {
					return false;
				}
				case BUFFER_OVERFLOW -> throw new SSLException("A record exceeds the maximum of " + TlsBuffers.SIZE + " bytes");
				case BUFFER_UNDERFLOW -> {
					if (!arrives()) {
						return false;
					}
				}
			}
		}
	}

	private SSLEngineResult unwrap(TlsBuffers.Pair pair) throws IOException {
		ByteBuffer source = pair.encrypted().put(arrived).flip();
		SSLEngineResult result = engine.unwrap(source, pair.plain());
		arrived = bytes(source);
		if (result.bytesProduced() > 0) {
			plain = joined(Arrays.copyOfRange(plain, position, plain.length), bytes(pair.plain().flip()));
			position = 0;
		}
		return result;
	}

	private boolean arrives() throws IOException {
		byte[] more = new byte[ARRIVAL];
		int count = in.read(more);
		if (count > 0) {
			arrived = joined(arrived, Arrays.copyOf(more, count));
		}
		return count >= 0;
	}

	/** Sends one record. @return how much of the data is in it */
	private int send(byte[] data, int offset, int length) throws IOException {
		Sealed sealed = buffers.use(pair -> seal(pair, data, offset, length));
		if (length > 0 && sealed.isNothing()) {
			throw new SSLException("TLS has ended on this connection");
		}
		out.write(sealed.record());
		return sealed.taken();
	}

	/**
	 * Data under TLS.
	 *
	 * @param taken  how much of the data is in it
	 * @param record what goes over the network
	 */
	private record Sealed(int taken, byte[] record) {

		boolean isNothing() {
			return taken == 0 && record.length == 0;
		}
	}

	private Sealed seal(TlsBuffers.Pair pair, byte[] data, int offset, int length) throws IOException {
		ByteBuffer source = pair.plain().put(data, offset, length).flip();
		SSLEngineResult result = engine.wrap(source, pair.encrypted());
		return new Sealed(result.bytesConsumed(), bytes(pair.encrypted().flip()));
	}

	private static byte[] bytes(ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.get(bytes);
		return bytes;
	}

	private static byte[] joined(byte[] first, byte[] second) {
		if (first.length == 0) {
			return second;
		}
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	/** Tells the server why. Whether it still hears it does not matter. */
	private void complain() {
		try {
			engine.closeOutbound();
			Sealed sealed = rest();
			while (!sealed.isNothing()) {
				out.write(sealed.record());
				sealed = rest();
			}
		} catch (IOException e) {
			// the connection has ended already
		}
	}

	private Sealed rest() throws IOException {
		return buffers.use(pair -> seal(pair, NOTHING, 0, 0));
	}

	/** Gives back what TLS has outside Java's memory. Nothing more is said to the server. */
	@Override
	public void close() {
		try {
			engine.closeOutbound();
			engine.closeInbound();
			while (!rest().isNothing()) {
				// what would have been said
			}
		} catch (IOException e) {
			// TLS misses that nobody said good-bye
		}
	}
}
