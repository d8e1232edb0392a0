package org.postern.backend.local.net;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.net.ssl.SSLSocket;

import org.postern.backend.local.tls.ServerTls;

/** The server's end of a connection: bounded lines in, text out, TLS when it is time. */
public final class ClientLine implements Closeable {

	private static final int MAXIMUM_LINE = 8192;
	private static final int IDLE_MILLIS = 30 * 60 * 1000;

	private Socket socket;
	private InputStream in;
	private OutputStream out;
	private boolean secured;

	public ClientLine(Socket socket) throws IOException {
		this.socket = socket;
		socket.setTcpNoDelay(true);
		socket.setSoTimeout(IDLE_MILLIS);
		use(socket);
	}

	private void use(Socket next) throws IOException {
		socket = next;
		in = new BufferedInputStream(next.getInputStream());
		out = next.getOutputStream();
	}

	public boolean isSecured() {
		return secured;
	}

	public InetAddress peer() {
		return socket.getInetAddress();
	}

	public Socket socket() {
		return socket;
	}

	public InputStream in() {
		return in;
	}

	public OutputStream out() {
		return out;
	}

	/** A stream that yields {@code line} again, and then what follows it. */
	public InputStream inAgain(String line) {
		byte[] bytes = (line + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
		return new SequenceInputStream(new java.io.ByteArrayInputStream(bytes), in);
	}

	/**
	 * The next line, in Latin-1 so that every byte survives; empty at the end of the connection.
	 *
	 * @throws IOException if a line is longer than any command
	 */
	public Optional<String> readLine() throws IOException {
		ByteArrayOutputStream line = new ByteArrayOutputStream();
		for (int next = in.read(); next >= 0; next = in.read()) {
			if (next == '\n') {
				return Optional.of(line.toString(StandardCharsets.ISO_8859_1).replaceFirst("\r$", ""));
			}
			if (line.size() >= MAXIMUM_LINE) {
				throw new IOException("A line of more than " + MAXIMUM_LINE + " bytes");
			}
			line.write(next);
		}
		return Optional.empty();
	}

	public void writeLine(String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	/** TLS from the first byte. */
	public void secure(ServerTls tls) throws IOException {
		SSLSocket next = tls.secure(socket);
		next.startHandshake();
		use(next);
		secured = true;
	}

	/**
	 * TLS after the client asked for it. What is there before the consent is plaintext; after it, the handshake.
	 *
	 * @param consent the line that tells the client to begin
	 * @throws IOException if the client sent more than its request: an attacker may have put it there (CVE-2011-0411)
	 */
	public void upgrade(ServerTls tls, String consent) throws IOException {
		if (in.available() > 0) {
			throw new IOException("Plaintext follows the request for TLS");
		}
		writeLine(consent);
		secure(tls);
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
