package org.postern.channels;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.postern.api.progress.Cancellation;

/** Holds messages back so that no more are sent in a minute than the server, and its neighbours, put up with. */
final class MailPace {

	private final Duration distance;
	private Instant next = Instant.MIN;

	/** @param perMinute 0 for as many as there are */
	MailPace(int perMinute) {
		distance = perMinute == 0 ? Duration.ZERO : Duration.ofMinutes(1).dividedBy(perMinute);
	}

	void await(Cancellation cancellation) throws InterruptedException {
		cancellation.check();
		Duration wait = turn();
		if (!wait.isPositive()) {
			return;
		}
		CountDownLatch cancelled = new CountDownLatch(1);
		try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
			if (cancelled.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new InterruptedException("Cancelled");
			}
		}
	}

	private synchronized Duration turn() {
		Instant now = Instant.now();
		Instant turn = next.isAfter(now) ? next : now;
		next = turn.plus(distance);
		return Duration.between(now, turn);
	}
}
