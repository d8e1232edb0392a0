package org.postern.mail.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

import org.postern.mail.Account;

/** TLS over a connection that is there already, checked against the account's trust and its endpoint's name. */
final class TlsFactory extends SSLSocketFactory {

	private final Account account;
	private final SSLSocketFactory factory;

	TlsFactory(Account account) {
		this.account = account;
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { account.trust() }, null);
			this.factory = context.getSocketFactory();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Java has no TLS", e);
		}
	}

	SSLSocket handshake(Socket connected) throws IOException {
		SSLSocket socket = layer(connected);
		socket.startHandshake();
		return socket;
	}

	private SSLSocket layer(Socket connected) throws IOException {
		SSLSocket socket = (SSLSocket) factory.createSocket(connected, account.endpoint().host(),
				account.endpoint().port(), true);
		SSLParameters parameters = socket.getSSLParameters();
		parameters.setEndpointIdentificationAlgorithm("HTTPS");
		socket.setSSLParameters(parameters);
		return socket;
	}

	/** Used by Jakarta Mail after STARTTLS; it knows the host by its address only. */
	@Override
	public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
		return layer(connected);
	}

	@Override
	public String[] getDefaultCipherSuites() {
		return factory.getDefaultCipherSuites();
	}

	@Override
	public String[] getSupportedCipherSuites() {
		return factory.getSupportedCipherSuites();
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
		return new UnsupportedOperationException("TLS is laid over a connection that is there already");
	}
}
