package org.postern.core.test;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.check.Depth;

/**
 * How to test.
 *
 * @param depth   how much to check
 * @param timeout how long each wait on the network may take; above zero
 * @param control another mail server, to compare with where port 25 does not answer
 */
public record TestOptions(Depth depth, Duration timeout, Optional<String> control) {

	public TestOptions {
		Objects.requireNonNull(depth);
		Objects.requireNonNull(control);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("A test needs a timeout above zero");
		}
	}

	/** As a mail program connects; waits are long enough for a far server and short enough to watch. */
	public static TestOptions standard() {
		return new TestOptions(Depth.STANDARD, Duration.ofSeconds(10), Optional.empty());
	}

	public TestOptions withDepth(Depth other) {
		return new TestOptions(other, timeout, control);
	}

	public TestOptions withTimeout(Duration other) {
		return new TestOptions(depth, other, control);
	}

	/** @param host that surely listens on port 25 */
	public TestOptions withControl(Optional<String> host) {
		return new TestOptions(depth, timeout, host);
	}
}
