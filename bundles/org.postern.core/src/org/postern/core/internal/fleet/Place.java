package org.postern.core.internal.fleet;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import org.postern.api.check.Stage;
import org.postern.api.check.Step;
import org.postern.api.model.Endpoint;
import org.postern.core.test.EndpointReport;
import org.postern.core.test.TestListener;

/**
 * The place of one target in a run. Whoever waits long for a connection stands aside meanwhile: nothing of the server is
 * in use, and a hundred dead hosts shall not keep the living waiting. Once connected, the test goes on when there is a
 * place again.
 */
final class Place implements TestListener, AutoCloseable {

	private final Places places;
	private final String host;
	private final Places.NetworkOf network;
	private final Lock lock = new ReentrantLock();
	private Deque<Slots.Taken> taken = new ArrayDeque<>();
	private Optional<ScheduledFuture<?>> patience = Optional.empty();
	private boolean connected;

	Place(Places places, String host, Places.NetworkOf network) {
		this.places = places;
		this.host = host;
		this.network = network;
	}

	void takeUp() throws InterruptedException {
		taken = places.slots(host, network);
	}

	@Override
	public void started(Endpoint endpoint, Stage stage, String subject) {
		if (stage == Stage.CONNECT) {
			locked(() -> {
				if (patience.isEmpty()) {
					patience = Optional.of(places.afterPatience(() -> locked(this::standAside)));
				}
			});
		}
	}

	@Override
	public void finished(Endpoint endpoint, Step step) {
		if (step.stage() == Stage.CONNECT && !step.isFailed()) {
			locked(this::comeBack);
		}
	}

	private void standAside() {
		if (!connected) {
			giveBack();
		}
	}

	private void comeBack() {
		connected = true;
		try {
			if (taken.isEmpty()) {
				takeUp();
			}
		} catch (InterruptedException e) {
			// the run was cancelled, and with it this test
			Thread.currentThread().interrupt();
		}
	}

	private void giveBack() {
		taken.forEach(Slots.Taken::close);
		taken.clear();
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
		patience.ifPresent(waiting -> waiting.cancel(false));
		locked(() -> {
			connected = true;
			giveBack();
		});
	}
}
