package org.postern.backend.local.net;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** An open port. Each connection has a virtual thread; closing the port ends its connections, and no others. */
public final class TcpListener implements AutoCloseable {

	private static final int BACKLOG = 100;
	private static final long PAUSE_MILLIS = 200;

	private final ServerSocket server;
	private final Service service;
	private final Connections connections;
	private final Set<Socket> open = ConcurrentHashMap.newKeySet();
	private final Thread acceptor;

	/** What is done with a connection; when it returns or throws, the connection is closed. */
	public interface Service {

		void serve(Socket socket) throws IOException;

		/** What a client is told when the server has too many others; empty where it speaks TLS at once. */
		String busy();
	}

	private TcpListener(ServerSocket server, Service service, Connections connections) {
		this.server = server;
		this.service = service;
		this.connections = connections;
		this.acceptor = Thread.ofVirtual().name("accept-" + server.getLocalPort()).unstarted(this::accept);
	}

	/** @throws IOException if the port cannot be had */
	public static TcpListener open(InetSocketAddress address, Service service, Connections connections)
			throws IOException {
		ServerSocket server = new ServerSocket();
		server.setReuseAddress(true);
		try {
			server.bind(address, BACKLOG);
		} catch (IOException e) {
			server.close();
			throw e;
		}
		TcpListener listener = new TcpListener(server, service, connections);
		listener.acceptor.start();
		return listener;
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				welcome(server.accept());
			} catch (IOException e) {
				// the port is being closed, or no more files can be opened at the moment
				pause();
			}
		}
	}

	private void welcome(Socket socket) throws IOException {
		if (connections.enter()) {
			open.add(socket);
			Thread.ofVirtual().name("serve-" + server.getLocalPort()).start(() -> serve(socket));
		} else {
			try (socket) {
				socket.getOutputStream().write(service.busy().getBytes(StandardCharsets.US_ASCII));
			}
		}
	}

	private void pause() {
		try {
			TimeUnit.MILLISECONDS.sleep(server.isClosed() ? 0 : PAUSE_MILLIS);
		} catch (InterruptedException e) {
			// nobody interrupts this thread; should it happen, accepting goes on
			return;
		}
	}

	/** What one client does, or fails to do, is no matter to others: its connection ends. */
	private void serve(Socket socket) {
		try (socket) {
			if (!server.isClosed()) {
				service.serve(socket);
			}
		} catch (IOException | UncheckedIOException e) {
			// the client is gone, or sent what no client should; closing is the answer
			return;
		} finally {
			open.remove(socket);
			connections.leave();
		}
	}

	/** The port is free when this returns: it is so only once nobody waits on it any more. */
	@Override
	public void close() throws IOException {
		server.close();
		awaitAcceptor();
		for (Socket socket : open) {
			end(socket);
		}
	}

	private void awaitAcceptor() {
		boolean interrupted = false;
		while (acceptor.isAlive()) {
			try {
				acceptor.join();
			} catch (InterruptedException e) {
				interrupted = true;
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** A thread may be about to write: the peer hears of the end all the same. */
	private static void end(Socket socket) throws IOException {
		try {
			socket.close();
		} catch (SocketException e) {
			if (!socket.isClosed()) {
				throw e;
			}
		}
	}
}
