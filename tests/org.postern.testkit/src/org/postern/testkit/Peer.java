package org.postern.testkit;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** The client of a {@link Loopback} server, byte by byte: nothing is read ahead. */
public final class Peer implements AutoCloseable {

	private static final int RECORD_HEADER = 5;

	private final int number;
	private final Consumer<String> heard;
	private Socket socket;

	Peer(Socket socket, int number, Consumer<String> heard) {
		this.socket = socket;
		this.number = number;
		this.heard = heard;
	}

	/** Which connection this is, from 1. */
	public int number() {
		return number;
	}

	public void say(String line) throws IOException {
		send((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
	}

	public void send(byte[] bytes) throws IOException {
		socket.getOutputStream().write(bytes);
		socket.getOutputStream().flush();
	}

	/** The next line. */
	public String hear() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = socket.getInputStream().read(); next != '\n'; next = socket.getInputStream().read()) {
			if (next < 0) {
				throw new EOFException();
			}
			line.append((char) next);
		}
		String text = line.toString().stripTrailing();
		heard.accept(text);
		return text;
	}

	/** The text that has arrived and was not read; a handshake that has begun stays where it is. */
	public String pendingLines() throws IOException {
		InputStream in = socket.getInputStream();
		return in.available() == 0 ? "" : hear();
	}

	/** The first record of a handshake, as it was sent. */
	public byte[] hello() throws IOException {
		byte[] header = socket.getInputStream().readNBytes(RECORD_HEADER);
		if (header.length < RECORD_HEADER) {
			throw new EOFException();
		}
		int length = (header[3] & 0xFF) << 8 | header[4] & 0xFF;
		byte[] record = Arrays.copyOf(header, RECORD_HEADER + length);
		System.arraycopy(socket.getInputStream().readNBytes(length), 0, record, RECORD_HEADER, length);
		return record;
	}

	/** Speaks TLS from here on. */
	public void secure(TestIdentity identity) throws IOException {
		secure(identity.context(), new byte[0]);
	}

	/** @param read what was read of the handshake already */
	public void secure(SSLContext context, byte[] read) throws IOException {
		secure((SSLSocket) context.getSocketFactory().createSocket(socket, new ByteArrayInputStream(read), true));
	}

	/** Speaks TLS within limits. */
	public void secure(SSLContext context, SSLParameters limits) throws IOException {
		SSLSocket secured = layer(context);
		secured.setSSLParameters(limits);
		secure(secured);
	}

	/** Speaks TLS with those only who show a certificate. */
	public void secureWanting(SSLContext context) throws IOException {
		SSLSocket secured = layer(context);
		secured.setNeedClientAuth(true);
		secure(secured);
	}

	private SSLSocket layer(SSLContext context) throws IOException {
		return (SSLSocket) context.getSocketFactory().createSocket(socket, new ByteArrayInputStream(new byte[0]), true);
	}

	private void secure(SSLSocket secured) throws IOException {
		secured.setUseClientMode(false);
		secured.startHandshake();
		socket = secured;
	}

	/** Hands on what the client says until one of the two leaves. */
	public void passTo(Socket other) {
		try {
			socket.getInputStream().transferTo(other.getOutputStream());
		} catch (IOException e) {
			// the connection has ended, which is what is tested
			return;
		}
	}

	/** Breaks the connection off without taking leave. */
	public void reset() throws IOException {
		socket.setSoLinger(true, 0);
		socket.close();
	}

	/** Waits until the client leaves. */
	public void await() throws IOException {
		while (socket.getInputStream().read() >= 0) {
			// whatever it says
			continue;
		}
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
