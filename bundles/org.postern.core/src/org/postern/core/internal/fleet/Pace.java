package org.postern.core.internal.fleet;

import java.time.Duration;

/**
 * How long connections take in a run, and so after how long a silent host is likely dead: reckoned as TCP reckons when to
 * send again, by the smoothed time and four times its variation (RFC 6298, section 2).
 */
final class Pace {

	/** Longer than a connection takes across the world; counted on until one was made. */
	static final Duration LONGEST = Duration.ofMillis(500);
	static final Duration SHORTEST = Duration.ofMillis(20);
	private static final double NEWS_OF_TIME = 1 / 8.0;
	private static final double NEWS_OF_VARIATION = 1 / 4.0;
	private static final int VARIATIONS = 4;

	private boolean known;
	private double time;
	private double variation;

	/** A connection was made. */
	synchronized void took(Duration elapsed) {
		double nanos = elapsed.toNanos();
		if (known) {
			variation += NEWS_OF_VARIATION * (Math.abs(time - nanos) - variation);
			time += NEWS_OF_TIME * (nanos - time);
		} else {
			known = true;
			time = nanos;
			variation = nanos / 2;
		}
	}

	/** How long to wait for a connection before others are let pass: between 20 and 500 milliseconds. */
	synchronized Duration patience() {
		if (!known) {
			return LONGEST;
		}
		long nanos = Math.round(time + VARIATIONS * variation);
		return Duration.ofNanos(Math.clamp(nanos, SHORTEST.toNanos(), LONGEST.toNanos()));
	}
}
