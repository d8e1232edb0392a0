package org.postern.core.internal.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import org.postern.api.check.Step;
import org.postern.api.check.StepStatus;
import org.postern.api.progress.CancelSource;
import org.postern.core.fleet.FleetLimits;
import org.postern.core.fleet.FleetListener;
import org.postern.core.fleet.FleetResult;
import org.postern.core.fleet.FleetSummary;
import org.postern.core.fleet.FleetTarget;
import org.postern.core.internal.net.Names;
import org.postern.core.internal.probe.NamedTester;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestOptions;
import org.postern.core.test.TestReport;
import org.postern.core.test.TestRequest;
import org.postern.net.dns.Resolution;

/**
 * One run over a fleet. Each target has a thread, which waits for a place: a virtual one, unless there are but a few targets.
 * How many wait is bounded, and so is memory.
 */
final class FleetRun {

	/** How many targets are at hand, so that a slow host or network does not stop the others: more where more are tested. */
	private static final int AT_HAND = 4096;
	private static final int WAITING = 256;
	/** So many targets have platform threads: the first socket on a virtual thread keeps a process a third of a second longer. */
	private static final int FEW = 64;
	private static final long GLANCE_MILLIS = 100;
	private static final Duration SETTLE = Duration.ofSeconds(5);

	private final NamedTester tester;
	private final Names names;
	private final TestOptions options;
	private final FleetListener listener;
	private final CancelSource stop;
	private final Places places;
	private final Semaphore window;
	private final Map<StepStatus, Long> counts = new EnumMap<>(StepStatus.class);
	private final AtomicReference<Optional<RuntimeException>> bug = new AtomicReference<>(Optional.empty());

	FleetRun(NamedTester tester, Names names, FleetLimits limits, TestOptions options, FleetListener listener,
			CancelSource stop) {
		this.tester = tester;
		this.names = new CachedNames(names);
		this.options = options;
		this.listener = listener;
		this.stop = stop;
		this.places = new Places(limits);
		this.window = new Semaphore((int) Math.min(Integer.MAX_VALUE, Math.max(AT_HAND, (long) limits.total() + WAITING)));
	}

	FleetSummary run(Iterator<FleetTarget> targets) throws InterruptedException {
		Instant started = Instant.now();
		List<FleetTarget> first = few(targets);
		ExecutorService threads = Executors.newThreadPerTaskExecutor(threads(!targets.hasNext()));
		try {
			start(first.iterator(), threads);
			start(targets, threads);
			threads.shutdown();
			while (!threads.awaitTermination(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
				stop.check();
			}
		} finally {
			settle(threads);
			places.close();
		}
		if (bug.get().isPresent()) {
			throw bug.get().get();
		}
		return new FleetSummary(counts, Duration.between(started, Instant.now()));
	}

	private static List<FleetTarget> few(Iterator<FleetTarget> targets) {
		List<FleetTarget> first = new ArrayList<>();
		while (first.size() < FEW && targets.hasNext()) {
			first.add(targets.next());
		}
		return first;
	}

	private static ThreadFactory threads(boolean few) {
		return few ? Thread.ofPlatform().daemon().name("postern-fleet-", 0).factory() : Thread.ofVirtual().factory();
	}

	private void start(Iterator<FleetTarget> targets, ExecutorService threads) throws InterruptedException {
		while (bug.get().isEmpty() && targets.hasNext()) {
			awaitRoom();
			FleetTarget target = targets.next();
			threads.execute(() -> test(target));
		}
	}

	private void awaitRoom() throws InterruptedException {
		while (!window.tryAcquire(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
			stop.check();
		}
		stop.check();
	}

	/** After a cancellation nothing goes on behind the caller's back. */
	private void settle(ExecutorService threads) throws InterruptedException {
		if (!threads.isTerminated()) {
			stop.cancel();
			threads.shutdownNow();
			threads.awaitTermination(SETTLE.toMillis(), TimeUnit.MILLISECONDS);
		}
	}

	private void test(FleetTarget target) {
		try (Place place = places.take(target.endpoint().host(), this::network)) {
			Instant started = Instant.now();
			TestReport report = tester.test(request(target), place, names);
			EndpointReport found = report.endpoints().getFirst();
			hand(new FleetResult(target, started, busy(found), found));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException e) {
			bug.compareAndSet(Optional.empty(), Optional.of(e));
		} finally {
			window.release();
		}
	}

	/** The time of its steps; what passed between them was spent on other endpoints. */
	private static Duration busy(EndpointReport report) {
		return report.steps().stream().map(Step::elapsed).reduce(Duration.ZERO, Duration::plus);
	}

	/** The network of the first address; a name that leads nowhere is a network of its own. */
	private String network(String host) throws InterruptedException {
		return names.resolve(host, stop) instanceof Resolution.Addresses found && !found.addresses().isEmpty()
				? Network.of(found.addresses().getFirst())
				: host;
	}

	private TestRequest request(FleetTarget target) {
		return new TestRequest(List.of(target.endpoint()), target.policy(), Optional.empty(), false,
				target.authorities(), options, stop);
	}

	private synchronized void hand(FleetResult result) {
		counts.merge(result.report().status(), 1L, Long::sum);
		listener.finished(result);
	}
}
