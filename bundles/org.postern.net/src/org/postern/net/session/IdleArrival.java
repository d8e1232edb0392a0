package org.postern.net.session;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * Whether IDLE told of the test message (RFC 2177). All times are counted from when the server had taken the message.
 *
 * @param told   when IDLE told of it; empty where it did not
 * @param seen   when another session saw it, by looking again and again; empty where none did
 * @param waited how long IDLE was waited for
 */
public record IdleArrival(Optional<Duration> told, Optional<Duration> seen, Duration waited) implements Fact {

	public IdleArrival {
		Objects.requireNonNull(told);
		Objects.requireNonNull(seen);
		Objects.requireNonNull(waited);
	}
}
