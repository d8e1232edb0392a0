package org.postern.net.review;

import java.util.Objects;
import java.util.stream.Stream;

import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.rule.Fact;

/**
 * A policy, looked at for one protocol.
 *
 * @param protocol its id
 * @param policy   as the administrator states it
 */
public record StatedPolicy(String protocol, PortPolicy policy) implements Fact {

	public StatedPolicy {
		Objects.requireNonNull(protocol);
		Objects.requireNonNull(policy);
	}

	/** The open listeners of the protocol. */
	public Stream<Listener> listeners() {
		return policy.enabled().stream().filter(listener -> listener.protocol().equals(protocol));
	}
}
