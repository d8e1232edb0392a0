package org.postern.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.net.ssl.SSLSocket;

/** One connection to a {@link ScriptedServer}, as seen from the server. */
final class ScriptedConnection implements AutoCloseable {

	private final List<String> received;
	private final List<String> surprises;
	private Socket socket;
	private BufferedReader in;

	ScriptedConnection(Socket socket, List<String> received, List<String> surprises) throws IOException {
		this.received = received;
		this.surprises = surprises;
		use(socket);
	}

	private void use(Socket next) throws IOException {
		socket = next;
		in = new BufferedReader(new InputStreamReader(next.getInputStream(), StandardCharsets.ISO_8859_1));
	}

	void send(String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
		socket.getOutputStream().flush();
	}

	void expect(String start) throws IOException {
		String line = in.readLine();
		if (line == null) {
			throw new IOException("The client left");
		}
		received.add(line);
		if (!line.regionMatches(true, 0, start, 0, start.length())) {
			surprises.add("expected " + start + ", got " + line);
		}
	}

	void answer(Map<String, String> answers) throws IOException {
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			received.add(line);
			String said = line;
			Optional<String> fitting = answers.keySet().stream()
					.filter(start -> said.regionMatches(true, 0, start, 0, start.length()))
					.max(Comparator.comparingInt(String::length));
			if (fitting.isEmpty()) {
				surprises.add("nothing to answer to " + line);
				return;
			}
			send(answers.get(fitting.get()) + "\r\n");
		}
	}

	void turnAway(String reply) throws IOException {
		if (in.ready()) {
			received.add(in.readLine());
			send(reply + "\r\n");
			throw new IOException("Turned away");
		}
	}

	void assertQuiet() throws IOException {
		if (in.ready()) {
			surprises.add("the client did not wait: " + in.readLine());
		}
	}

	void drain() throws IOException {
		for (String line = in.readLine(); line != null; line = in.readLine()) {
			received.add(line);
		}
	}

	void secure(TestIdentity who) throws IOException {
		SSLSocket secured = (SSLSocket) who.context().getSocketFactory().createSocket(socket, "client", 0, true);
		secured.setUseClientMode(false);
		secured.startHandshake();
		use(secured);
	}

	void reset() throws IOException {
		socket.setSoLinger(true, 0);
		socket.close();
	}

	@Override
	public void close() throws IOException {
		socket.close();
	}
}
