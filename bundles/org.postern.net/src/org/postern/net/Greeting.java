package org.postern.net;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.rule.Fact;

/**
 * How a server greets.
 *
 * @param reply    its words
 * @param silence  from the moment the server could greet to the first byte of its greeting
 * @param delay    from the same moment to the end of the greeting
 * @param host     the name it gives itself, where the protocol has a place for it
 * @param software what it says it is
 */
public record Greeting(Reply reply, Duration silence, Duration delay, Optional<String> host,
		Optional<String> software) implements Fact {

	public Greeting {
		Objects.requireNonNull(reply);
		Objects.requireNonNull(silence);
		Objects.requireNonNull(delay);
		Objects.requireNonNull(host);
		Objects.requireNonNull(software);
	}
}
