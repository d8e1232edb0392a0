package org.postern.core.internal.push;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.postern.api.progress.Cancellation;

/** Lets so many a minute through, evenly. Used by one thread. */
final class Throttle {

	private final long distance;
	private long next = System.nanoTime();

	/** @param perMinute 0 for as many as come */
	Throttle(int perMinute) {
		distance = perMinute == 0 ? 0 : Duration.ofMinutes(1).toNanos() / perMinute;
	}

	void await(Cancellation cancellation) throws InterruptedException {
		long wait = next - System.nanoTime();
		if (distance > 0 && wait > 0) {
			Semaphore cancelled = new Semaphore(0);
			try (Cancellation.Registration waking = cancellation.onCancel(cancelled::release)) {
				cancelled.tryAcquire(wait, TimeUnit.NANOSECONDS);
			}
		}
		cancellation.check();
		next = Math.max(next, System.nanoTime()) + distance;
	}
}
