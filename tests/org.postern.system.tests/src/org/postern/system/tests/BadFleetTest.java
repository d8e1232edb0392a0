package org.postern.system.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.postern.api.check.Step;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.progress.Cancellation;
import org.postern.core.fleet.FleetLimits;
import org.postern.core.fleet.FleetResult;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.fleet.FleetTester;
import org.postern.core.test.TestOptions;
import org.postern.testkit.Held;
import org.postern.testkit.LiveHeap;
import org.postern.testkit.Loopback;
import org.postern.testkit.Peer;

/** Two thousand endpoints at 64 servers of which none behaves: each is told for what it is, in bounded memory. */
class BadFleetTest {

	private static final int TARGETS = 2_000;
	private static final int SERVERS = 64;
	private static final long MORE = 16L << 20;

	private final List<Loopback> servers = new ArrayList<>();
	private final Map<String, String> wrong = new ConcurrentHashMap<>();
	private final List<Long> live = new CopyOnWriteArrayList<>();
	private int results;

	private static BadServer kind(int server) {
		return BadServer.ALL.get(server % BadServer.ALL.size());
	}

	/** The same servers at 32 addresses each, so that no limit for a host makes the run long. */
	private FleetTarget target(int number) {
		int server = number % SERVERS;
		BadServer kind = kind(server);
		return FleetTarget.of(new Endpoint(kind.protocol(), "127.0.0." + (2 + number / SERVERS), servers.get(server).port(),
				kind.security(), Authentication.NONE, kind.protocol().equals("smtp") ? Role.RELAY : Role.ACCESS));
	}

	@Test
	void every_misbehaviour_is_found_and_memory_stays_where_it_is() throws Exception {
		openAndClose();
		Held before = Held.now();
		try {
			IntStream.range(0, SERVERS).forEach(server -> servers.add(Loopback.everywhere(kind(server).handler())));
			Map<Integer, BadServer> byPort = IntStream.range(0, SERVERS).boxed()
					.collect(Collectors.toMap(server -> servers.get(server).port(), BadFleetTest::kind));
			Stream<FleetTarget> targets = IntStream.range(0, TARGETS).mapToObj(this::target);
			Services.get(FleetTester.class).test(targets.iterator(), new FleetLimits(256, 16, 256),
					TestOptions.standard(),
					result -> take(result, byPort.get(result.target().endpoint().port())), Cancellation.never());
		} finally {
			servers.forEach(Loopback::close);
		}
		assertEquals(Map.of(), new TreeMap<>(wrong));
		assertEquals(TARGETS, results);
		assertTrue(live.getLast() < live.getFirst() + MORE, () -> "Bytes alive: " + live);
		Held after = Held.afterwards(before);
		assertTrue(after.threads() <= before.threads() && after.sockets() <= before.sockets(),
				() -> before + " became " + after);
	}

	/** With its first socket the virtual machine opens another for itself, and keeps it. */
	private static void openAndClose() throws Exception {
		try (Loopback server = new Loopback(Peer::await);
				Socket client = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
			assertTrue(client.isConnected());
		}
	}

	private void take(FleetResult result, BadServer kind) {
		List<String> seen = result.report().steps().stream().filter(Step::isFailed).flatMap(step -> step.findings().stream()
				.map(found -> step.stage() + " " + found.id())).toList();
		if (!seen.contains(kind.stage() + " " + kind.finding())) {
			wrong.put(kind.name(), seen.toString());
		}
		results++;
		if (results % 400 == 0) {
			live.add(new LiveHeap().bytes());
		}
	}
}
