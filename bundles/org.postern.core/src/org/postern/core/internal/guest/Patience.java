package org.postern.core.internal.guest;

import java.time.Duration;

/**
 * How long an answer is waited for.
 *
 * @param limit       at most
 * @param afterCancel once it is cancelled
 */
record Patience(Duration limit, Duration afterCancel) {

	private static final Duration SECOND = Duration.ofSeconds(1);

	/** For what may be given up at any moment. */
	static Patience of(Duration limit) {
		return new Patience(limit, SECOND);
	}
}
