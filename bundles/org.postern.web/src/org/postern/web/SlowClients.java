package org.postern.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/**
 * Ends connections on which a request, or the handshake before it, does not get finished. A client that sends a byte
 * now and then is never idle, and would hold its connection for hours.
 */
final class SlowClients implements Connection.Listener, Runnable {

	/** How far a connection was when it last got on. */
	private record Seen(long messages, long bytes, long nanos) {

		static Seen of(Connection connection) {
			return new Seen(connection.getMessagesIn(), connection.getBytesIn(), System.nanoTime());
		}
	}

	private final Duration patience;
	private final Map<Connection, Seen> open = new ConcurrentHashMap<>();

	SlowClients(Duration patience) {
		this.patience = patience;
	}

	/** Of TLS there are two for each socket; the inner one, which counts requests, stands for both. */
	@Override
	public void onOpened(Connection connection) {
		if (!(connection instanceof SslConnection)) {
			open.put(connection, Seen.of(connection));
		}
	}

	@Override
	public void onClosed(Connection connection) {
		open.remove(connection);
	}

	int number() {
		return open.size();
	}

	@Override
	public void run() {
		open.forEach((connection, seen) -> {
			if (connection.getMessagesIn() > seen.messages) {
				open.replace(connection, seen, Seen.of(connection));
			} else if (isUnfinished(connection, seen) && System.nanoTime() - seen.nanos > patience.toNanos()) {
				connection.getEndPoint().close();
			}
		});
	}

	/** Nothing yet, or more bytes than there were when the last request was seen. */
	private static boolean isUnfinished(Connection connection, Seen seen) {
		return seen.messages == 0 || connection.getBytesIn() > seen.bytes;
	}
}
