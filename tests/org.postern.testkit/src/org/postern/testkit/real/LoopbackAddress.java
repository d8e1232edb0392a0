package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Addresses of this computer that nobody else uses. A server there has a peer of another address, so that it does not
 * take clients for local ones and relax its rules, as Dovecot does.
 */
public final class LoopbackAddress {

	private static final int TRIES = 50;
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private LoopbackAddress() {
	}

	/** An address at which ports are free. */
	public static InetAddress free(int... ports) {
		for (int i = 0; i < TRIES; i++) {
			InetAddress candidate = any();
			if (Arrays.stream(ports).allMatch(port -> isFree(candidate, port))) {
				return candidate;
			}
		}
		throw new IllegalStateException("The ports " + Arrays.toString(ports) + " cannot be opened at any address below "
				+ "127.0.0.0/8; are the tests run by root?");
	}

	private static InetAddress any() {
		ThreadLocalRandom random = ThreadLocalRandom.current();
		try {
			return InetAddress.getByAddress(new byte[] { 127, (byte) random.nextInt(64, 128),
					(byte) random.nextInt(1, 255), (byte) random.nextInt(1, 255) });
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static boolean isFree(InetAddress address, int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, address)) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}

	/** Waits until something listens. */
	static void await(RunningServer server, InetAddress address, int... ports) {
		Instant end = Instant.now().plus(PATIENCE);
		for (int port : ports) {
			while (!answers(address, port)) {
				if (Instant.now().isAfter(end) || !server.isAlive()) {
					throw new IllegalStateException("Nothing listens at " + address.getHostAddress() + ":" + port
							+ ". The log says:\n" + server.log());
				}
				pause();
			}
		}
	}

	private static boolean answers(InetAddress address, int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, port), 1000);
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	static void pause() {
		try {
			Thread.sleep(20);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a server started or stopped", e);
		}
	}
}
