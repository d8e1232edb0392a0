package org.postern.core.internal.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.model.Authentication;
import org.postern.api.model.Endpoint;
import org.postern.api.model.Role;
import org.postern.api.model.Security;
import org.postern.api.progress.CancelSource;
import org.postern.api.progress.Cancellation;
import org.postern.core.fleet.FleetLimits;
import org.postern.core.fleet.FleetSummary;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.probe.NamedTester;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.net.dns.Resolution;

class StreamedFleetTest {

	private final Crowd crowd = new Crowd();

	/** Counts how many are tested at the same time. */
	private static final class Crowd implements NamedTester {

		private final Map<String, AtomicInteger> now = new ConcurrentHashMap<>();
		private final Map<String, Integer> most = new ConcurrentHashMap<>();
		private final AtomicInteger resolved = new AtomicInteger();
		private Duration each = Duration.ofMillis(2);

		@Override
		public TestReport test(TestRequest request, TestListener listener, Names names) throws InterruptedException {
			Endpoint endpoint = request.endpoints().getFirst();
			List<String> keys = List.of("all", endpoint.host(), network(endpoint, names, request.cancellation()));
			keys.forEach(key -> most.merge(key, now.computeIfAbsent(key, none -> new AtomicInteger()).incrementAndGet(),
					Math::max));
			Thread.sleep(each);
			keys.forEach(key -> now.get(key).decrementAndGet());
			Step step = Step.done(Stage.CONNECT, endpoint.host(), each, List.of(), List.of());
			return new TestReport(Instant.EPOCH, each, List.of(new EndpointReport(endpoint, List.of(step), List.of())),
					List.of());
		}

		private static String network(Endpoint endpoint, Names names, Cancellation cancellation)
				throws InterruptedException {
			return Network.of(((Resolution.Addresses) names.resolve(endpoint.host(), cancellation)).addresses().getFirst());
		}

		/** Every host {@code hN} is 10.0.N.1. */
		Resolution resolve(String host) {
			resolved.incrementAndGet();
			try {
				return new Resolution.Addresses(List.of(InetAddress.getByName("10.0." + host.substring(1) + ".1")));
			} catch (UnknownHostException e) {
				throw new IllegalArgumentException(host, e);
			}
		}
	}

	private FleetSummary run(Iterator<FleetTarget> targets, FleetLimits limits, Cancellation cancellation,
			Set<String> seen) throws InterruptedException {
		return new StreamedFleet(crowd, (host, ignored) -> crowd.resolve(host)).test(targets, limits,
				TestOptions.standard(), result -> seen.add(result.target().key()), cancellation);
	}

	private static Stream<FleetTarget> fleet(int hosts, int ports) {
		return IntStream.range(0, hosts).boxed().flatMap(host -> IntStream.range(1, ports + 1)
				.mapToObj(port -> FleetTarget.of(new Endpoint("imap", "h" + host, port, Security.IMPLICIT_TLS,
						Authentication.TLS_ONLY, Role.ACCESS))));
	}

	@Test
	void every_target_is_tested_once() throws Exception {
		Set<String> seen = new HashSet<>();
		FleetSummary summary = run(fleet(100, 8).iterator(), FleetLimits.USUAL, Cancellation.never(), seen);

		assertEquals(800, summary.tested());
		assertEquals(800, summary.count(StepStatus.PASSED));
		assertEquals(800, seen.size());
	}

	@Test
	void limits_are_kept_in_all_for_a_host_and_for_a_network() throws Exception {
		run(fleet(20, 20).iterator(), new FleetLimits(10, 3, 2), Cancellation.never(), new HashSet<>());

		assertTrue(crowd.most.get("all") <= 10, crowd.most::toString);
		assertTrue(crowd.most.get("h0") <= 3, crowd.most::toString);
		assertTrue(crowd.most.values().stream().filter(most -> most > 2).count() <= 1, crowd.most::toString);
	}

	/** Connects only when all targets are about to connect, then counts how many are connected at a time. */
	private static final class SlowConnections implements NamedTester {

		private final CountDownLatch connecting;
		private final AtomicInteger now = new AtomicInteger();
		private final AtomicInteger most = new AtomicInteger();

		SlowConnections(int targets) {
			connecting = new CountDownLatch(targets);
		}

		@Override
		public TestReport test(TestRequest request, TestListener listener, Names names) throws InterruptedException {
			Endpoint endpoint = request.endpoints().getFirst();
			listener.started(endpoint, Stage.CONNECT, endpoint.host());
			connecting.countDown();
			connecting.await();
			Step step = Step.done(Stage.CONNECT, endpoint.host(), Duration.ZERO, List.of(), List.of());
			listener.finished(endpoint, step);
			most.accumulateAndGet(now.incrementAndGet(), Math::max);
			Thread.sleep(2);
			now.decrementAndGet();
			return new TestReport(Instant.EPOCH, Duration.ZERO,
					List.of(new EndpointReport(endpoint, List.of(step), List.of())), List.of());
		}
	}

	@Test
	@Timeout(60)
	void who_waits_for_a_connection_stands_aside_and_takes_a_place_again_when_connected() throws Exception {
		SlowConnections slow = new SlowConnections(40);
		FleetSummary summary = new StreamedFleet(slow, (host, ignored) -> crowd.resolve(host)).test(
				fleet(5, 8).iterator(), new FleetLimits(6, 2, 2), TestOptions.standard(), result -> {
				}, Cancellation.never());

		assertEquals(40, summary.count(StepStatus.PASSED));
		assertTrue(slow.most.get() <= 6, "at a time: " + slow.most);
	}

	@Test
	void a_host_is_asked_for_once_however_many_ports_it_has() throws Exception {
		run(fleet(5, 50).iterator(), FleetLimits.USUAL, Cancellation.never(), new HashSet<>());

		assertEquals(5, crowd.resolved.get());
	}

	@Test
	void targets_are_taken_only_as_fast_as_they_are_tested() throws Exception {
		AtomicInteger taken = new AtomicInteger();
		AtomicInteger done = new AtomicInteger();
		AtomicInteger furthest = new AtomicInteger();
		Iterator<FleetTarget> counted = fleet(250, 200).peek(target -> furthest
				.accumulateAndGet(taken.incrementAndGet() - done.get(), Math::max)).iterator();
		crowd.each = Duration.ZERO;
		new StreamedFleet(crowd, (host, ignored) -> crowd.resolve(host)).test(counted, new FleetLimits(16, 16, 16),
				TestOptions.standard(), result -> done.incrementAndGet(), Cancellation.never());

		assertEquals(50_000, done.get());
		assertTrue(furthest.get() < 16 + 4096 + 260, "at most what waits, and what the stream itself reads ahead: " + furthest);
	}

	@Test
	void a_cancelled_run_ends_and_leaves_no_thread() throws Exception {
		crowd.each = Duration.ofMinutes(5);
		for (int i = 0; i < 100; i++) {
			CancelSource cancel = new CancelSource();
			Thread.ofVirtual().start(cancel::cancel);
			assertThrows(InterruptedException.class,
					() -> run(fleet(20, 8).iterator(), FleetLimits.USUAL, cancel, new HashSet<>()));
		}
		assertEquals(0, Thread.getAllStackTraces().keySet().stream()
				.filter(thread -> thread.getName().startsWith("postern-test")).count());
	}

	@Test
	void a_bug_in_a_test_ends_the_run_and_is_told() {
		NamedTester broken = (request, listener, names) -> {
			throw new IllegalStateException("a bug");
		};
		StreamedFleet fleet = new StreamedFleet(broken, (host, ignored) -> crowd.resolve(host));

		assertEquals("a bug", assertThrows(IllegalStateException.class, () -> fleet.test(fleet(3, 3).iterator(),
				FleetLimits.USUAL, TestOptions.standard(), result -> { }, Cancellation.never())).getMessage());
	}
}
