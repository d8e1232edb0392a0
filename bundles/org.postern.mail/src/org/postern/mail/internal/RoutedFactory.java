package org.postern.mail.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

import javax.net.SocketFactory;

import org.postern.api.model.Security;
import org.postern.mail.Account;

/** Makes the sockets of one call. */
final class RoutedFactory extends SocketFactory {

	private final Account account;
	private final TlsFactory tls;
	private final Connections connections;

	RoutedFactory(Account account, TlsFactory tls, Connections connections) {
		this.account = account;
		this.tls = tls;
		this.connections = connections;
	}

	@Override
	public Socket createSocket() throws IOException {
		RoutedSocket raw = connections
				.add(new RoutedSocket(new InetSocketAddress(account.address(), account.endpoint().port())));
		return account.endpoint().security() == Security.IMPLICIT_TLS
				? new TlsSocket(raw, tls, Math.toIntExact(account.timeout().toMillis()))
				: raw;
	}

	@Override
	public Socket createSocket(String host, int port) {
		throw unconnected();
	}

	@Override
	public Socket createSocket(String host, int port, InetAddress local, int localPort) {
		throw unconnected();
	}

	@Override
	public Socket createSocket(InetAddress host, int port) {
		throw unconnected();
	}

	@Override
	public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
		throw unconnected();
	}

	private static UnsupportedOperationException unconnected() {
		return new UnsupportedOperationException("Jakarta Mail connects its sockets itself");
	}
}
