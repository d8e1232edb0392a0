package org.postern.core.internal.io;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

import org.postern.api.progress.Cancellation;

/** Tries whether something listens on a port, and says nothing to it. */
public final class PortProbe {

	/** What a connection attempt came to. */
	public sealed interface Answer {

		/** For people. */
		String describe();

		/** Something listens. */
		record Open() implements Answer {
			@Override
			public String describe() {
				return "open";
			}
		}

		/** Nothing listens; the host says so. */
		record Refused() implements Answer {
			@Override
			public String describe() {
				return "refused";
			}
		}

		/** Nobody answers: filtered, or no way to the host. */
		record Silent(String reason) implements Answer {
			@Override
			public String describe() {
				return "no answer (" + reason + ")";
			}
		}
	}

	/**
	 * @param timeout how long to wait for an answer
	 * @throws InterruptedException if cancelled
	 */
	public Answer connect(InetAddress address, int port, Duration timeout, Cancellation cancellation)
			throws InterruptedException {
		try (Socket socket = new Socket(); Cancellation.Registration closing = cancellation.onCancel(() -> close(socket))) {
			socket.connect(new InetSocketAddress(address, port), Math.toIntExact(timeout.toMillis()));
			return new Answer.Open();
		} catch (ConnectException e) {
			cancellation.check();
			return new Answer.Refused();
		} catch (IOException e) {
			cancellation.check();
			return new Answer.Silent(String.valueOf(e.getMessage()));
		}
	}

	private static void close(Socket socket) {
		try {
			socket.close();
		} catch (IOException e) {
			throw new IllegalStateException("A socket could not be closed", e);
		}
	}
}
