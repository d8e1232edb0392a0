package org.postern.backend.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/** A client that says what a test tells it to, byte for byte. */
final class Dialogue implements AutoCloseable {

	private static final int PATIENCE_MILLIS = 20_000;

	private Socket socket;
	private InputStream in;
	private OutputStream out;

	Dialogue(int port) throws IOException {
		use(new Socket(InetAddress.getByName("127.0.0.1"), port));
	}

	private void use(Socket next) throws IOException {
		socket = next;
		socket.setSoTimeout(PATIENCE_MILLIS);
		in = new java.io.BufferedInputStream(next.getInputStream());
		out = next.getOutputStream();
	}

	Dialogue say(String line) throws IOException {
		return raw(line + "\r\n");
	}

	Dialogue raw(String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.ISO_8859_1));
		out.flush();
		return this;
	}

	/** @throws EOFException at the end of the connection */
	String line() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next != '\n'; next = in.read()) {
			if (next < 0) {
				throw new EOFException("The server ended the connection after: " + line);
			}
			line.write(next);
		}
		return line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", "");
	}

	Dialogue expect(String start) throws IOException {
		String line = line();
		assertTrue(line.startsWith(start), "Expected " + start + ", got " + line);
		return this;
	}

	/** Every line up to the one that begins so, and that one. */
	List<String> until(String start) throws IOException {
		List<String> lines = new ArrayList<>();
		do {
			lines.add(line());
			assertTrue(lines.size() < 5000 && !lines.getLast().matches("(?i)[a-z0-9]+ (BAD|NO) .*"),
					() -> "Waiting for " + start + ", got " + lines);
		} while (!lines.getLast().startsWith(start));
		return lines;
	}

	/** The lines of a POP3 answer, without the dot at its end. */
	List<String> block() throws IOException {
		expect("+OK");
		List<String> lines = new ArrayList<>();
		for (String line = line(); !line.equals("."); line = line()) {
			lines.add(line);
		}
		return lines;
	}

	/** Whether the server has ended the connection. */
	boolean isEnded() throws IOException {
		try {
			return in.read() < 0;
		} catch (java.net.SocketException e) {
			return true;
		}
	}

	Dialogue secure() throws IOException {
		return secure("TLSv1.3", "TLSv1.2");
	}

	Dialogue secure(String... versions) throws IOException {
		SSLSocket secured = (SSLSocket) trusting().getSocketFactory().createSocket(socket, "localhost", socket.getPort(),
				true);
		secured.setEnabledProtocols(versions);
		secured.startHandshake();
		use(secured);
		return this;
	}

	X509Certificate certificate() throws IOException {
		return (X509Certificate) ((SSLSocket) socket).getSession().getPeerCertificates()[0];
	}

	private static SSLContext trusting() {
		try {
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, new TrustManager[] { new Trusting() }, null);
			return context;
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private record Trusting() implements X509TrustManager {

		@Override
		public void checkClientTrusted(X509Certificate[] chain, String type) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void checkServerTrusted(X509Certificate[] chain, String type) {
			// tests of certificates look at them themselves
		}

		@Override
		public X509Certificate[] getAcceptedIssuers() {
			return new X509Certificate[0];
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
