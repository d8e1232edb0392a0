package org.postern.mail.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;

/**
 * TLS from the first byte (RFC 8314) to a given address, under the endpoint's own name. Jakarta Mail would connect
 * by name here, to whichever address comes first.
 */
final class TlsSocket extends Socket {

	private final RoutedSocket raw;
	private final TlsFactory tls;
	private final int timeoutMillis;
	private Socket layered;

	TlsSocket(RoutedSocket raw, TlsFactory tls, int timeoutMillis) {
		this.raw = raw;
		this.tls = tls;
		this.layered = raw;
		this.timeoutMillis = timeoutMillis;
	}

	@Override
	public void connect(SocketAddress address, int timeout) throws IOException {
		raw.connect(address, timeout);
		raw.setSoTimeout(timeoutMillis);
		layered = tls.handshake(raw);
	}

	@Override
	public InputStream getInputStream() throws IOException {
		return layered.getInputStream();
	}

	@Override
	public OutputStream getOutputStream() throws IOException {
		return layered.getOutputStream();
	}

	@Override
	public void setSoTimeout(int millis) throws SocketException {
		layered.setSoTimeout(millis);
	}

	@Override
	public int getSoTimeout() throws SocketException {
		return layered.getSoTimeout();
	}

	@Override
	public boolean isConnected() {
		return raw.isConnected();
	}

	@Override
	public boolean isClosed() {
		return raw.isClosed();
	}

	@Override
	public InetAddress getInetAddress() {
		return raw.getInetAddress();
	}

	@Override
	public int getPort() {
		return raw.getPort();
	}

	@Override
	public void close() throws IOException {
		layered.close();
	}
}
