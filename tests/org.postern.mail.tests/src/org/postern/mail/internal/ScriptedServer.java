package org.postern.mail.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLSocket;

/**
 * A mail server that follows a script: {@code < text} is what it says, {@code > text} what it expects to hear (an
 * asterisk at the end stands for anything), {@code > DATA} takes a message up to its dot, {@code = tls} begins TLS,
 * {@code = close} hangs up, {@code = wait} says nothing more. {@code TAG} stands for the client's last IMAP tag. The
 * script is followed anew by every connection.
 */
final class ScriptedServer implements AutoCloseable {

	final List<String> heard = new CopyOnWriteArrayList<>();
	final List<String> wrong = new CopyOnWriteArrayList<>();
	private final ServerSocket listener;
	private final TestAuthority authority;
	private final List<String> script;
	private final List<Socket> open = new CopyOnWriteArrayList<>();

	ScriptedServer(TestAuthority authority, String... script) throws IOException {
		this.authority = authority;
		this.script = List.of(script);
		this.listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
		Thread.ofVirtual().start(this::serve);
	}

	int port() {
		return listener.getLocalPort();
	}

	int accepted() {
		return open.size();
	}

	private void serve() {
		while (!listener.isClosed()) {
			try {
				Socket socket = listener.accept();
				open.add(socket);
				Thread.ofVirtual().start(() -> follow(socket));
			} catch (IOException e) {
				return;
			}
		}
	}

	private void follow(Socket socket) {
		try (socket) {
			new Dialogue(socket).run();
		} catch (IOException e) {
			heard.add("<gone: " + e.getMessage() + ">");
		}
	}

	@Override
	public void close() throws IOException {
		listener.close();
		for (Socket socket : open) {
			socket.close();
		}
	}

	/** One connection. */
	private final class Dialogue {

		private Socket socket;
		private BufferedReader in;
		private String tag = "";

		Dialogue(Socket socket) throws IOException {
			use(socket);
		}

		private void use(Socket now) throws IOException {
			this.socket = now;
			this.in = new BufferedReader(new InputStreamReader(now.getInputStream(), StandardCharsets.UTF_8));
		}

		void run() throws IOException {
			for (String line : script) {
				String rest = line.substring(2);
				switch (line.charAt(0)) {
					case '<' -> say(rest);
					case '>' -> hear(rest);
					default -> act(rest);
				}
			}
		}

		private void say(String text) throws IOException {
			socket.getOutputStream().write((text.replace("TAG", tag) + "\r\n").getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
		}

		private void hear(String expected) throws IOException {
			String line = in.readLine();
			if (line == null) {
				throw new IOException("end of dialogue, expected " + expected);
			}
			heard.add(line);
			if (line.matches("[A-Z]+[0-9]+ .*")) {
				tag = line.substring(0, line.indexOf(' '));
			}
			String said = line.replaceFirst("^[A-Z]+[0-9]+ ", "");
			boolean right = expected.endsWith("*") ? said.startsWith(expected.substring(0, expected.length() - 1))
					: said.equals(expected);
			if (!right) {
				wrong.add("expected '" + expected + "', heard '" + said + "'");
			}
			if (expected.equals("DATA")) {
				say("354 go on");
				data();
			}
		}

		private void data() throws IOException {
			for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
				heard.add(line);
			}
		}

		private void act(String what) throws IOException {
			switch (what) {
				case "tls" -> {
					SSLSocket tls = authority.serve(socket);
					use(tls);
				}
				case "close" -> socket.close();
				case "wait" -> in.transferTo(Writer.nullWriter());
				default -> throw new IllegalArgumentException(what);
			}
		}
	}
}
