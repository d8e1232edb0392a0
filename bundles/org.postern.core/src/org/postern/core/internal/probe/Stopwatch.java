package org.postern.core.internal.probe;

import java.time.Duration;

/** Measures how long something takes. */
final class Stopwatch {

	private final long begun = System.nanoTime();

	Duration elapsed() {
		return Duration.ofNanos(System.nanoTime() - begun);
	}
}
