package org.postern.mail.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;

/** Connects to a given address whatever it is told, so that what was resolved and checked is what is used. */
final class RoutedSocket extends Socket {

	private final InetSocketAddress address;

	RoutedSocket(InetSocketAddress address) {
		this.address = address;
	}

	@Override
	public void connect(SocketAddress ignored, int timeout) throws IOException {
		super.connect(address, timeout);
	}
}
