package org.postern.core.internal.fleet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.postern.core.fleet.FleetLimits;

/**
 * Who is tested at the same time: so many of a host, of a network and of all. As everybody takes them in this order, none
 * waits for another in a circle.
 */
final class Places implements AutoCloseable {

	/** Longer than a connection takes across the world; a host that is silent so long is likely dead. */
	private static final Duration PATIENCE = Duration.ofMillis(500);
	private static final String EVERYBODY = "";

	private final Slots hosts;
	private final Slots networks;
	private final Slots all;
	private final ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("postern-fleet-clock").daemon().factory());

	Places(FleetLimits limits) {
		this.hosts = new Slots(limits.perHost());
		this.networks = new Slots(limits.perNetwork());
		this.all = new Slots(limits.total());
	}

	/** Which network a host is in; asked when the host's own slot was taken. */
	interface NetworkOf {
		String host(String host) throws InterruptedException;
	}

	Place take(String host, NetworkOf network) throws InterruptedException {
		Place place = new Place(this, host, network);
		place.takeUp();
		return place;
	}

	/** What was taken first is given back last; nothing is kept where somebody interrupts. */
	Deque<Slots.Taken> slots(String host, NetworkOf network) throws InterruptedException {
		Deque<Slots.Taken> taken = new ArrayDeque<>();
		try {
			taken.push(hosts.take(host));
			taken.push(networks.take(network.host(host)));
			taken.push(all.take(EVERYBODY));
			return taken;
		} catch (InterruptedException e) {
			taken.forEach(Slots.Taken::close);
			throw e;
		}
	}

	ScheduledFuture<?> afterPatience(Runnable action) {
		return clock.schedule(action, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
