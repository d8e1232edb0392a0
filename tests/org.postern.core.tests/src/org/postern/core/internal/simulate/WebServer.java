package org.postern.core.internal.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import javax.net.ssl.SSLContext;

/** A web server on this computer that answers every request with what the test made up, and then hangs up. */
final class WebServer implements AutoCloseable {

	/** Writes an answer, byte by byte as it likes. */
	@FunctionalInterface
	interface Answer {
		void write(OutputStream out) throws IOException, InterruptedException;
	}

	final List<String> heads = Collections.synchronizedList(new ArrayList<>());
	private final List<Socket> open = Collections.synchronizedList(new ArrayList<>());
	private final ServerSocket socket;
	private final String scheme;
	private final Answer answer;

	private WebServer(ServerSocket socket, String scheme, Answer answer) {
		this.socket = socket;
		this.scheme = scheme;
		this.answer = answer;
		Thread.ofVirtual().start(this::accept);
	}

	static WebServer plain(Answer answer) throws IOException {
		return new WebServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), "http", answer);
	}

	static WebServer secure(SSLContext tls, Answer answer) throws IOException {
		return new WebServer(tls.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()),
				"https", answer);
	}

	static Answer text(String answer) {
		return out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
	}

	URI uri() {
		return URI.create(scheme + "://localhost:" + socket.getLocalPort() + "/page");
	}

	private void accept() {
		while (!socket.isClosed()) {
			try {
				Socket client = socket.accept();
				open.add(client);
				Thread.ofVirtual().start(() -> serve(client));
			} catch (SocketException closed) {
				return;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	private void serve(Socket client) {
		try (client) {
			heads.add(head(client.getInputStream()));
			answer.write(client.getOutputStream());
			client.getOutputStream().flush();
		} catch (IOException | InterruptedException e) {
			// the client hung up, which is what some tests want
			open.remove(client);
		}
	}

	private static String head(InputStream in) throws IOException {
		StringBuilder head = new StringBuilder();
		while (head.indexOf("\r\n\r\n") < 0) {
			int read = in.read();
			if (read < 0) {
				throw new IOException("no whole head");
			}
			head.append((char) read);
		}
		return head.toString();
	}

	@Override
	public void close() throws IOException {
		socket.close();
		for (Socket client : List.copyOf(open)) {
			client.close();
		}
	}
}
