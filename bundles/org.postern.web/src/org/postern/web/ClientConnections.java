package org.postern.web;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;

/**
 * Lets a client have some connections at a time, and ends those beyond at once, so that one client cannot take them all.
 * A trusted proxy stands for many clients, and has as many as it likes. Thread-safe.
 */
final class ClientConnections implements Connection.Listener {

	/** An office behind one address has fewer: they are closed when they have been idle for seconds. */
	static final int MAXIMUM = 200;

	private final List<String> proxies;
	private final Map<Connection, Client> clients = new ConcurrentHashMap<>();
	private final Map<Client, Integer> open = new ConcurrentHashMap<>();

	/** @param proxies addresses of those that are trusted */
	ClientConnections(List<String> proxies) {
		this.proxies = proxies;
	}

	/** Of TLS there are two for each socket; the inner one stands for both. */
	@Override
	public void onOpened(Connection connection) {
		if (!(connection instanceof SslConnection)) {
			address(connection).filter(address -> !proxies.contains(address)).map(Client::of)
					.ifPresent(client -> count(connection, client));
		}
	}

	/** Empty where it is gone already. */
	private static Optional<String> address(Connection connection) {
		return Optional.ofNullable(connection.getEndPoint().getRemoteSocketAddress())
				.map(InetSocketAddress.class::cast).map(remote -> remote.getAddress().getHostAddress());
	}

	private void count(Connection connection, Client client) {
		clients.put(connection, client);
		if (open.merge(client, 1, Integer::sum) > MAXIMUM) {
			connection.getEndPoint().close();
		}
	}

	@Override
	public void onClosed(Connection connection) {
		Optional.ofNullable(clients.remove(connection))
				.ifPresent(client -> open.compute(client, (key, number) -> number > 1 ? number - 1 : null));
	}
}
