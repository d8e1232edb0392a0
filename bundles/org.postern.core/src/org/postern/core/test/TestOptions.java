package org.postern.core.test;

import java.net.InetSocketAddress;
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
 * @param resolver the name server to ask instead of those that this computer is configured with, and of its hosts file
 * @param server   where ports can be tried from the server itself, what leads there; used by thorough tests
 */
public record TestOptions(Depth depth, Duration timeout, Optional<String> control,
		Optional<InetSocketAddress> resolver, Optional<WayToServer> server) {

	public TestOptions {
		Objects.requireNonNull(depth);
		Objects.requireNonNull(control);
		Objects.requireNonNull(resolver);
		Objects.requireNonNull(server);
		if (timeout.isNegative() || timeout.isZero()) {
			throw new IllegalArgumentException("A test needs a timeout above zero");
		}
	}

	/** As a mail program connects; waits are long enough for a far server and short enough to watch. */
	public static TestOptions standard() {
		return new TestOptions(Depth.STANDARD, Duration.ofSeconds(10), Optional.empty(), Optional.empty(),
				Optional.empty());
	}

	public TestOptions withDepth(Depth other) {
		return new TestOptions(other, timeout, control, resolver, server);
	}

	public TestOptions withTimeout(Duration other) {
		return new TestOptions(depth, other, control, resolver, server);
	}

	/** @param host that surely listens on port 25 */
	public TestOptions withControl(Optional<String> host) {
		return new TestOptions(depth, timeout, host, resolver, server);
	}

	public TestOptions withResolver(Optional<InetSocketAddress> other) {
		return new TestOptions(depth, timeout, control, other, server);
	}

	public TestOptions withServer(Optional<WayToServer> way) {
		return new TestOptions(depth, timeout, control, resolver, way);
	}
}
