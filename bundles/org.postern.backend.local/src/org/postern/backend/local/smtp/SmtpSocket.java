package org.postern.backend.local.smtp;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.postern.backend.local.LocalMail;

/**
 * A server socket whose closing ends the connections that came through it. It speaks TLS from the first byte where it
 * is told to; the handshake is done by the session's own thread.
 */
final class SmtpSocket extends ServerSocket {

	private final boolean implicitTls;
	private final LocalMail.Current current;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	SmtpSocket(boolean implicitTls, LocalMail.Current current) throws IOException {
		this.implicitTls = implicitTls;
		this.current = current;
		setReuseAddress(true);
	}

	@Override
	public Socket accept() throws IOException {
		Socket socket = super.accept();
		socket.setTcpNoDelay(true);
		open.removeIf(Socket::isClosed);
		open.add(socket);
		return implicitTls ? current.tls().secure(socket) : socket;
	}

	@Override
	public void close() throws IOException {
		super.close();
		for (Socket socket : open) {
			socket.close();
		}
	}
}
