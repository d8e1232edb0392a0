package org.postern.mail.internal;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** The connections of one call, closed all at once when it is cancelled. Thread-safe. */
final class Connections {

	private final List<Socket> sockets = new ArrayList<>();
	private boolean closed;

	synchronized <S extends Socket> S add(S socket) throws IOException {
		if (closed) {
			socket.close();
		}
		sockets.add(socket);
		return socket;
	}

	synchronized void close() {
		closed = true;
		sockets.forEach(Connections::close);
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			throw new IllegalStateException("A connection could not be closed", e);
		}
	}
}
