package org.postern.core.test;

import java.time.Duration;
import java.util.Objects;

import org.postern.api.check.Depth;

/**
 * How to test.
 *
 * @param depth   how much to check
 * @param timeout how long each wait on the network may take; above zero
 */
public record TestOptions(Depth depth, Duration timeout) {

	public TestOptions {
		Objects.requireNonNull(depth);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("A test needs a timeout above zero");
		}
	}

	/** As a mail program connects; waits are long enough for a far server and short enough to watch. */
	public static TestOptions standard() {
		return new TestOptions(Depth.STANDARD, Duration.ofSeconds(10));
	}

	public TestOptions withDepth(Depth other) {
		return new TestOptions(other, timeout);
	}

	public TestOptions withTimeout(Duration other) {
		return new TestOptions(depth, other);
	}
}
