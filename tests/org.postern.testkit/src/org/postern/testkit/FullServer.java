package org.postern.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A port whose queue is full: attempts to connect hang, as behind a firewall that drops them. */
public final class FullServer implements AutoCloseable {

	private static final int MOST = 64;
	private static final int PATIENCE = 300;

	private final ServerSocket server;
	private final List<Socket> waiting = new ArrayList<>();

	/** @throws IOException if the queue cannot be filled */
	public FullServer() throws IOException {
		server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		while (waiting.size() < MOST && queues()) {
			// one more in the queue
			continue;
		}
	}

	private boolean queues() throws IOException {
		Socket socket = new Socket();
		waiting.add(socket);
		try {
			socket.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()), PATIENCE);
			return true;
		} catch (SocketTimeoutException e) {
			return false;
		}
	}

	public int port() {
		return server.getLocalPort();
	}

	@Override
	public void close() throws IOException {
		for (Socket socket : waiting) {
			socket.close();
		}
		server.close();
	}
}
