package org.postern.backend.local.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** An open port. Each connection has a virtual thread; closing the port ends its connections, and no others. */
public final class TcpListener implements AutoCloseable {

	private static final int MAXIMUM_CONNECTIONS = 200;
	private static final int BACKLOG = 100;

	private final ServerSocket server;
	private final Service service;
	private final Semaphore free = new Semaphore(MAXIMUM_CONNECTIONS);
	private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

	/** What is done with a connection; when it returns or throws, the connection is closed. */
	@FunctionalInterface
	public interface Service {
		void serve(Socket socket) throws IOException;
	}

	private TcpListener(ServerSocket server, Service service) {
		this.server = server;
		this.service = service;
	}

	/** @throws IOException if the port cannot be had */
	public static TcpListener open(InetSocketAddress address, Service service) throws IOException {
		ServerSocket server = new ServerSocket();
		server.setReuseAddress(true);
		try {
			server.bind(address, BACKLOG);
		} catch (IOException e) {
			server.close();
			throw e;
		}
		TcpListener listener = new TcpListener(server, service);
		Thread.ofVirtual().name("accept-" + address.getPort()).start(listener::accept);
		return listener;
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				if (free.tryAcquire()) {
					connections.add(socket);
					Thread.ofVirtual().name("serve-" + server.getLocalPort()).start(() -> serve(socket));
				} else {
					socket.close();
				}
			} catch (IOException e) {
				if (!server.isClosed()) {
					continue;
				}
			}
		}
	}

	/** What one client does, or fails to do, is no matter to others: its connection ends. */
	private void serve(Socket socket) {
		try (socket) {
			service.serve(socket);
		} catch (IOException | UncheckedIOException e) {
			// the client is gone, or sent what no client should; closing is the answer
			return;
		} finally {
			connections.remove(socket);
			free.release();
		}
	}

	@Override
	public void close() {
		try {
			server.close();
			for (Socket socket : connections) {
				socket.close();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
