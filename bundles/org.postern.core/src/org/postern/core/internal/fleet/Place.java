package org.postern.core.internal.fleet;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;

/**
 * The place of one target in a run. Whoever waits for a connection longer than usual lets others of its network pass, and
 * after half a second others of its host too: nothing of the server is in use then, and a hundred dead hosts shall not keep
 * the living waiting. Once connected, the test goes on when there is a place again.
 */
final class Place implements TestListener, AutoCloseable {

	private static final int HOST_ONLY = 1;
	private static final int NOTHING = 0;

	private final Places places;
	private final String host;
	private final Places.NetworkOf network;
	private final Lock lock = new ReentrantLock();
	private final Deque<Slots.Taken> taken = new ArrayDeque<>();
	private long since;
	private boolean begun;
	private boolean connected;

	Place(Places places, String host, Places.NetworkOf network) {
		this.places = places;
		this.host = host;
		this.network = network;
	}

	void takeUp() throws InterruptedException {
		places.complete(taken, host, network);
	}

	@Override
	public void started(Endpoint endpoint, Stage stage, String subject) {
		if (stage == Stage.CONNECT) {
			begin();
		}
	}

	@Override
	public void finished(Endpoint endpoint, Step step) {
		if (step.stage() == Stage.CONNECT && !step.isFailed()) {
			places.pace().took(step.elapsed());
			locked(this::comeBack);
		}
	}

	/** Counted from the first of a host's addresses. */
	private void begin() {
		locked(() -> {
			if (!begun) {
				begun = true;
				since = System.nanoTime();
				places.waits(this);
			}
		});
	}

	/** Called again and again, and never waits: whoever holds the lock is connected by now, or just beginning. */
	void waitedUntil(long now, Duration patience) {
		long waited = now - since;
		if (waited >= patience.toNanos() && lock.tryLock()) {
			try {
				standAside(waited >= Pace.LONGEST.toNanos() ? NOTHING : HOST_ONLY);
			} finally {
				lock.unlock();
			}
		}
	}

	private void standAside(int kept) {
		if (!connected) {
			Places.giveBack(taken, kept);
		}
		if (connected || kept == NOTHING) {
			places.waitsNoMore(this);
		}
	}

	private void comeBack() {
		connected = true;
		places.waitsNoMore(this);
		try {
			if (taken.size() <= HOST_ONLY) {
				takeUp();
			}
		} catch (InterruptedException e) {
			// the run was cancelled, and with it this test
			Thread.currentThread().interrupt();
		}
	}

	private void locked(Runnable action) {
		lock.lock();
		try {
			action.run();
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void line(Endpoint endpoint, String line) {
		// not followed
	}

	@Override
	public void finished(EndpointReport report) {
		// not followed
	}

	@Override
	public void roundTrip(Step step) {
		// not followed
	}

	@Override
	public void close() {
		locked(() -> {
			connected = true;
			places.waitsNoMore(this);
			Places.giveBack(taken, NOTHING);
		});
	}
}
