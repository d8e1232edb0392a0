package org.postern.backend.local.net;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLSocket;

import org.postern.backend.local.tls.ServerTls;

/** The server's end of a connection: bounded lines in, text out, TLS when it is time. */
public final class ClientLine {

	private static final int BUFFER = 8192;

	private final Limits limits;
	private Socket socket;
	private InputStream in;
	private OutputStream out;
	private boolean secured;

	public ClientLine(Socket socket, Limits limits) throws IOException {
		this.limits = limits;
		socket.setTcpNoDelay(true);
		use(socket);
		allowSilence(limits.loginIdle());
	}

	private void use(Socket next) throws IOException {
		socket = next;
		in = new BufferedInputStream(next.getInputStream(), BUFFER);
		out = new BufferedOutputStream(next.getOutputStream(), BUFFER);
	}

	/** A client that says nothing for longer is not waited for. */
	public void allowSilence(Duration longest) throws IOException {
		socket.setSoTimeout(Math.toIntExact(longest.toMillis()));
	}

	public Limits limits() {
		return limits;
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
			if (line.size() >= limits.lineBytes()) {
				throw new LineTooLong(limits.lineBytes());
			}
			line.write(next);
		}
		return Optional.empty();
	}

	/** What no command needs. */
	public static final class LineTooLong extends IOException {

		private static final long serialVersionUID = 1L;

		LineTooLong(int bytes) {
			super("A line of more than " + bytes + " bytes");
		}
	}

	/** Puts a line into the answer; {@link #flush} sends it. */
	public void put(String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	public void flush() throws IOException {
		out.flush();
	}

	public void writeLine(String line) throws IOException {
		put(line);
		flush();
	}

	/** TLS from the first byte. */
	public void secure(ServerTls tls) throws IOException {
		int patience = socket.getSoTimeout();
		SSLSocket next = tls.secure(socket);
		next.startHandshake();
		use(next);
		next.setSoTimeout(patience);
		secured = true;
	}

	/**
	 * TLS after the client asked for it.
	 *
	 * @param consent what the client is told before the handshake
	 * @throws IOException if the client sent more than its request: an attacker may have put it there (CVE-2011-0411).
	 *                     What comes after the consent is part of the handshake, or breaks it
	 */
	public void upgrade(String consent, ServerTls tls) throws IOException {
		if (in.available() > 0) {
			throw new IOException("Plaintext follows the request for TLS");
		}
		writeLine(consent);
		secure(tls);
	}
}
