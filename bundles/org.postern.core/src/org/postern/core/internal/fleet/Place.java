package org.postern.core.internal.fleet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
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
	private List<ScheduledFuture<?>> patience = List.of();
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
			locked(() -> {
				if (patience.isEmpty()) {
					patience = List.of(places.after(places.pace().patience(), () -> standAside(HOST_ONLY)),
							places.after(Pace.LONGEST, () -> standAside(NOTHING)));
				}
			});
		}
	}

	@Override
	public void finished(Endpoint endpoint, Step step) {
		if (step.stage() == Stage.CONNECT && !step.isFailed()) {
			places.pace().took(step.elapsed());
			locked(this::comeBack);
		}
	}

	private void standAside(int kept) {
		locked(() -> {
			if (!connected) {
				Places.giveBack(taken, kept);
			}
		});
	}

	private void comeBack() {
		connected = true;
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
			patience.forEach(waiting -> waiting.cancel(false));
			connected = true;
			Places.giveBack(taken, NOTHING);
		});
	}
}
