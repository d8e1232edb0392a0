package org.postern.net;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;

/** A connection whose input is {@link Guard guarded}: what TLS is laid upon. */
final class GuardedSocket extends Socket {

	private final Socket plain;
	private final InputStream in;

	GuardedSocket(Socket plain, Guard guard) throws IOException {
		super((SocketImpl) null);
		this.plain = plain;
		InputStream raw = plain.getInputStream();
		this.in = new InputStream() {
			@Override
			public int read() throws IOException {
				byte[] one = new byte[1];
				return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
			}

			@Override
			public int read(byte[] buffer, int offset, int length) throws IOException {
				return guard.read(plain, raw, buffer, offset, length);
			}

			@Override
			public int available() throws IOException {
				return raw.available();
			}
		};
	}

	@Override
	public InputStream getInputStream() {
		return in;
	}

	@Override
	public OutputStream getOutputStream() throws IOException {
		return plain.getOutputStream();
	}

	@Override
	public InetAddress getInetAddress() {
		return plain.getInetAddress();
	}

	@Override
	public InetAddress getLocalAddress() {
		return plain.getLocalAddress();
	}

	@Override
	public SocketAddress getRemoteSocketAddress() {
		return plain.getRemoteSocketAddress();
	}

	@Override
	public SocketAddress getLocalSocketAddress() {
		return plain.getLocalSocketAddress();
	}

	@Override
	public int getPort() {
		return plain.getPort();
	}

	@Override
	public int getLocalPort() {
		return plain.getLocalPort();
	}

	@Override
	public boolean isConnected() {
		return plain.isConnected();
	}

	@Override
	public boolean isBound() {
		return plain.isBound();
	}

	@Override
	public boolean isClosed() {
		return plain.isClosed();
	}

	@Override
	public boolean isInputShutdown() {
		return plain.isInputShutdown();
	}

	@Override
	public boolean isOutputShutdown() {
		return plain.isOutputShutdown();
	}

	@Override
	public void shutdownInput() throws IOException {
		plain.shutdownInput();
	}

	@Override
	public void shutdownOutput() throws IOException {
		plain.shutdownOutput();
	}

	@Override
	public int getSoTimeout() throws SocketException {
		return plain.getSoTimeout();
	}

	/** Time is kept by the guard. */
	@Override
	public void setSoTimeout(int millis) throws SocketException {
		if (plain.isClosed()) {
			throw new SocketException("Socket closed");
		}
	}

	@Override
	public void setTcpNoDelay(boolean on) throws SocketException {
		plain.setTcpNoDelay(on);
	}

	@Override
	public boolean getTcpNoDelay() throws SocketException {
		return plain.getTcpNoDelay();
	}

	@Override
	public void setSoLinger(boolean on, int seconds) throws SocketException {
		plain.setSoLinger(on, seconds);
	}

	@Override
	public int getSoLinger() throws SocketException {
		return plain.getSoLinger();
	}

	@Override
	public void close() throws IOException {
		plain.close();
	}
}
