package org.postern.backend.exim;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;

import org.postern.testkit.TestIdentity;

/** A client of a few lines that knows nothing of Postern. */
final class Smtp implements AutoCloseable {

	private static final int PATIENCE = 10_000;

	private final TestIdentity identity;
	private Socket socket = new Socket();
	private BufferedReader in;

	Smtp(InetAddress address, int port, TestIdentity identity) throws IOException {
		this.identity = identity;
		socket.connect(new InetSocketAddress(address, port), PATIENCE);
		socket.setSoTimeout(PATIENCE);
		this.in = reader();
	}

	private BufferedReader reader() throws IOException {
		return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
	}

	Smtp overTls() throws IOException {
		SSLSocket secured = (SSLSocket) trusting().getSocketFactory().createSocket(socket, "localhost", socket.getPort(),
				true);
		secured.startHandshake();
		socket = secured;
		in = reader();
		return this;
	}

	private SSLContext trusting() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { identity.trust() }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException("Every Java has TLS", e);
		}
	}

	/** The whole answer; the greeting is read on the way. */
	String ehlo() throws IOException {
		String answer = say("EHLO client.example.test");
		return answer.startsWith("220") ? answer() : answer;
	}

	String say(String command) throws IOException {
		socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
		return answer();
	}

	private String answer() throws IOException {
		StringBuilder answer = new StringBuilder();
		String line = "   -";
		while (line.charAt(3) == '-') {
			line = in.readLine();
			if (line == null) {
				throw new EOFException("The server closed the connection");
			}
			answer.append(line).append('\n');
		}
		return answer.toString();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
