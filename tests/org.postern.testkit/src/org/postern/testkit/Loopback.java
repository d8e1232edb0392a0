package org.postern.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A server on a free port of the loopback address that does with every connection what the test says. */
public final class Loopback implements AutoCloseable {

	private final ServerSocket server;
	private final Handler handler;
	private final AtomicInteger connections = new AtomicInteger();
	private final List<Socket> open = new CopyOnWriteArrayList<>();
	private final List<String> heard = new CopyOnWriteArrayList<>();

	/** What is done with a connection; whatever it throws, the connection is over. */
	@FunctionalInterface
	public interface Handler {
		void serve(Peer peer) throws Exception;
	}

	public Loopback(Handler handler) {
		this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), handler);
	}

	private Loopback(InetSocketAddress address, Handler handler) {
		this.handler = handler;
		try {
			server = new ServerSocket(address.getPort(), 200, address.getAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		Thread.ofVirtual().start(this::accept);
	}

	/** A server at every address below {@code 127.0.0.0/8}. */
	public static Loopback everywhere(Handler handler) {
		return new Loopback(new InetSocketAddress(0), handler);
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				open.add(socket);
				Peer peer = new Peer(socket, connections.incrementAndGet(), heard::add);
				Thread.ofVirtual().start(() -> serve(peer));
			} catch (IOException e) {
				return;
			}
		}
	}

	private void serve(Peer peer) {
		try (peer) {
			handler.serve(peer);
		} catch (Exception e) {
			// a client may leave whenever it likes, and a bad server may fail in any way
			return;
		}
	}

	public int port() {
		return server.getLocalPort();
	}

	/** How many connections there were. */
	public int connections() {
		return connections.get();
	}

	/** The lines that clients sent. */
	public List<String> heard() {
		return List.copyOf(heard);
	}

	@Override
	public void close() {
		try {
			server.close();
			for (Socket socket : open) {
				socket.close();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
