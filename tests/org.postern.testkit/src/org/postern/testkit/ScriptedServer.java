package org.postern.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A server that follows a script: the dialogue in the test is the specification. Every connection gets the script from
 * its start. Lines that the client was not expected to send are kept for the test to complain about.
 */
public final class ScriptedServer implements AutoCloseable {

	private final ServerSocket server;
	private final Optional<TestIdentity> identity;
	private final List<Act> script = new ArrayList<>();
	private final List<String> received = new CopyOnWriteArrayList<>();
	private final List<String> surprises = new CopyOnWriteArrayList<>();
	private final List<Socket> connections = new CopyOnWriteArrayList<>();

	private interface Act {
		void play(ScriptedConnection stage) throws IOException, InterruptedException;
	}

	/** A server on a free port of the loopback address. */
	public ScriptedServer() {
		this(Optional.empty());
	}

	public ScriptedServer(TestIdentity identity) {
		this(Optional.of(identity));
	}

	private ScriptedServer(Optional<TestIdentity> identity) {
		this.identity = identity;
		try {
			server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	public ScriptedServer output(String line) {
		return raw(line + "\r\n");
	}

	/** Sends bytes as they are. */
	public ScriptedServer raw(String text) {
		script.add(stage -> stage.send(text));
		return this;
	}

	/** Waits for a line that begins with {@code start}, in any case. */
	public ScriptedServer expect(String start) {
		script.add(stage -> stage.expect(start));
		return this;
	}

	/**
	 * Answers every line, until the client leaves, with what stands behind the longest beginning that fits, in any case.
	 */
	public ScriptedServer answer(Map<String, String> answers) {
		Map<String, String> copy = Map.copyOf(answers);
		script.add(stage -> stage.answer(copy));
		return this;
	}

	/** Speaks TLS from here on. */
	public ScriptedServer startTls() {
		script.add(stage -> stage.secure(identity.orElseThrow()));
		return this;
	}

	/** Does nothing for a while. */
	public ScriptedServer pause(long millis) {
		script.add(stage -> Thread.sleep(millis));
		return this;
	}

	/** Does nothing for a while, in which the client must not speak either. */
	public ScriptedServer quiet(long millis) {
		script.add(stage -> {
			Thread.sleep(millis);
			stage.assertQuiet();
		});
		return this;
	}

	/** Waits a while; whoever speaks in it is told {@code reply} and turned away. */
	public ScriptedServer early(long millis, String reply) {
		script.add(stage -> {
			Thread.sleep(millis);
			stage.turnAway(reply);
		});
		return this;
	}

	/** Says nothing more and keeps the connection. */
	public ScriptedServer silence() {
		script.add(stage -> Thread.sleep(60_000));
		return this;
	}

	/** Sends {@code text} again and again until the client has enough. */
	public ScriptedServer forever(String text, long pauseMillis) {
		script.add(stage -> {
			while (true) {
				stage.send(text);
				Thread.sleep(pauseMillis);
			}
		});
		return this;
	}

	/** Ends the connection in good order. */
	public ScriptedServer hangUp() {
		script.add(ScriptedConnection::close);
		return this;
	}

	/** Breaks the connection off without taking leave. */
	public ScriptedServer reset() {
		script.add(ScriptedConnection::reset);
		return this;
	}

	/** Begins to take connections. */
	public ScriptedServer start() {
		Thread.ofVirtual().start(this::accept);
		return this;
	}

	public int port() {
		return server.getLocalPort();
	}

	/** What clients sent, in cleartext and under TLS. */
	public List<String> received() {
		return List.copyOf(received);
	}

	/** Lines that the script did not expect. */
	public List<String> surprises() {
		return List.copyOf(surprises);
	}

	/** Whether every client has closed its connection; what it sent before is thrown away. */
	boolean isLeft() {
		return connections.stream().allMatch(ScriptedServer::isLeft);
	}

	private static boolean isLeft(Socket socket) {
		try {
			socket.setSoTimeout(5_000);
			while (socket.getInputStream().read() >= 0) {
				// said before it left
				continue;
			}
			return true;
		} catch (SocketTimeoutException e) {
			return false;
		} catch (IOException e) {
			// broken off is left too
			return true;
		}
	}

	private void accept() {
		while (!server.isClosed()) {
			try {
				Socket socket = server.accept();
				connections.add(socket);
				Thread.ofVirtual().start(() -> play(socket));
			} catch (IOException e) {
				return;
			}
		}
	}

	private void play(Socket socket) {
		try (ScriptedConnection stage = new ScriptedConnection(socket, received, surprises)) {
			for (Act act : script) {
				act.play(stage);
			}
			stage.drain();
		} catch (IOException | InterruptedException e) {
			// a client may leave whenever it likes
			return;
		}
	}

	@Override
	public void close() {
		try {
			server.close();
			for (Socket socket : connections) {
				socket.close();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
