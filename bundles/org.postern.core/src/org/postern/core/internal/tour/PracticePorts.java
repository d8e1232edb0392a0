package org.postern.core.internal.tour;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.postern.api.model.Listener;
import org.postern.api.model.MailServer;

/** Finds ports for the practice server, since the user's own one may be running beside the tour. */
final class PracticePorts {

	private static final int FIRST = 10_000;
	private static final int STEP = 1_000;
	private static final int TRIES = 20;

	private PracticePorts() {
	}

	/** An offset at which every port of the policy is free: the present one if possible. */
	static OptionalInt freeOffset(MailServer server) {
		List<Integer> ports = server.policy().listeners().stream().map(Listener::port).toList();
		return IntStream.concat(IntStream.of(server.portOffset()),
				IntStream.range(0, TRIES).map(attempt -> FIRST + attempt * STEP))
				.filter(offset -> ports.stream().allMatch(port -> isFree(offset + port))).findFirst();
	}

	private static boolean isFree(int port) {
		try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
			return socket.isBound();
		} catch (IOException e) {
			return false;
		}
	}
}
