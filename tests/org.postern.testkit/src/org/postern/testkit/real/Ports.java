package org.postern.testkit.real;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this computer that nobody else uses, at an address of their own below {@code 127.0.0.0/8}. There the ports of
 * the guide are free whatever runs at {@code 127.0.0.1}, and a server has a peer of another address, so that it does not
 * take clients for local ones and relax its rules, as Dovecot does. Only where something holds the ports at every
 * address, they are moved.
 *
 * @param address where
 * @param offset  added to every port of the guide; mostly 0
 */
public record Ports(InetAddress address, int offset) {

	private static final int TRIES = 5;
	private static final int STEP = 13_000;
	private static final Duration PATIENCE = Duration.ofSeconds(20);

	public Ports {
		Objects.requireNonNull(address);
	}

	/** @param ports of the guide, which shall be free */
	public static Ports free(List<Integer> ports) {
		for (int i = 0; i < 4 * TRIES; i++) {
			Ports candidate = new Ports(any(), i / TRIES * STEP);
			if (ports.stream().allMatch(candidate::isFree)) {
				return candidate;
			}
		}
		throw new IllegalStateException("The ports " + ports + " cannot be opened at any address below 127.0.0.0/8, and "
				+ "moved up neither; are the tests run by root?");
	}

	/** At the address that every computer's interface has, for servers that listen at no other. */
	static Ports loopback() {
		return new Ports(InetAddress.getLoopbackAddress(), 0);
	}

	/** A port that nobody uses at this moment. */
	int anyFree() {
		try (ServerSocket socket = new ServerSocket(0, 1, address)) {
			return socket.getLocalPort();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** @param port of the guide */
	public int of(int port) {
		return port + offset;
	}

	/** As servers and programs write it. */
	public String host() {
		return address.getHostAddress();
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

	private boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(of(port), 1, address)) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}

	/** Waits until a server listens. */
	void await(RunningServer server, List<Integer> ports) {
		Instant end = Instant.now().plus(PATIENCE);
		for (int port : ports) {
			while (!answers(port)) {
				if (Instant.now().isAfter(end) || !server.isAlive()) {
					throw new IllegalStateException("Nothing listens at " + host() + ":" + of(port) + ". The log says:\n"
							+ server.log());
				}
				pause();
			}
		}
	}

	private boolean answers(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(address, of(port)), 1000);
			return true;
		} catch (IOException e) {
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(20);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a server started", e);
		}
	}
}
