package org.postern.core.internal.net;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.postern.api.progress.Cancellation;

/** Waits that a cancellation ends at once. */
public final class Waiting {

	private Waiting() {
	}

	/** @throws InterruptedException if cancelled meanwhile, or beforehand */
	public static void pause(Duration time, Cancellation cancellation) throws InterruptedException {
		CountDownLatch cancelled = new CountDownLatch(1);
		try (Cancellation.Registration registration = cancellation.onCancel(cancelled::countDown)) {
			if (cancelled.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new InterruptedException("Cancelled");
			}
		}
	}
}
