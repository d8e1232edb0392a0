package org.postern.core.internal.net;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import org.postern.api.progress.Cancellation;

/** Probes by a TCP connection that is closed at once. */
public final class SocketProbe implements PortProbe {

	@Override
	public Answer connect(InetAddress address, int port, Duration timeout, Cancellation cancellation)
			throws InterruptedException {
		try (Socket socket = new Socket();
				Cancellation.Registration closing = cancellation.onCancel(() -> close(socket))) {
			socket.connect(new InetSocketAddress(address, port), Math.toIntExact(timeout.toMillis()));
			return new Answer.Open();
		} catch (ConnectException e) {
			cancellation.check();
			return new Answer.Refused();
		} catch (IOException e) {
			cancellation.check();
			return new Answer.Silent(String.valueOf(e.getMessage()));
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			throw new IllegalStateException("A socket could not be closed", e);
		}
	}
}
