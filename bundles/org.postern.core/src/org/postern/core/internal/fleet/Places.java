package org.postern.core.internal.fleet;

import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.postern.core.fleet.FleetLimits;

/**
 * Who is tested at the same time: so many of a host, of a network and of all. As everybody takes them in this order, none
 * waits for another in a circle.
 */
final class Places implements AutoCloseable {

	private static final String EVERYBODY = "";
	/** How often it is looked who waits too long: one look at all costs less than an alarm for each. */
	private static final Duration LOOK = Duration.ofMillis(10);

	private final Slots hosts;
	private final Slots networks;
	private final Slots all;
	private final Pace pace = new Pace();
	/** Those that wait for a connection. */
	private final Set<Place> waiting = ConcurrentHashMap.newKeySet();
	private final ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("postern-fleet-clock").daemon().factory());

	Places(FleetLimits limits) {
		this.hosts = new Slots(limits.perHost());
		this.networks = new Slots(limits.perNetwork());
		this.all = new Slots(limits.total());
		clock.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
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

	Pace pace() {
		return pace;
	}

	/**
	 * Takes what is missing; what was taken first is given back last. Nothing is kept where somebody interrupts.
	 *
	 * @param taken nothing, or the slot of the host
	 */
	void complete(Deque<Slots.Taken> taken, String host, NetworkOf network) throws InterruptedException {
		try {
			if (taken.isEmpty()) {
				taken.push(hosts.take(host));
			}
			taken.push(networks.take(network.host(host)));
			taken.push(all.take(EVERYBODY));
		} catch (InterruptedException e) {
			giveBack(taken, 0);
			throw e;
		}
	}

	/** @param kept how many slots stay taken: 1 is that of the host */
	static void giveBack(Deque<Slots.Taken> taken, int kept) {
		while (taken.size() > kept) {
			taken.pop().close();
		}
	}

	void waits(Place place) {
		waiting.add(place);
	}

	void waitsNoMore(Place place) {
		waiting.remove(place);
	}

	private void look() {
		long now = System.nanoTime();
		Duration patience = pace.patience();
		waiting.forEach(place -> place.waitedUntil(now, patience));
	}

	@Override
	public void close() {
		clock.shutdownNow();
	}
}
