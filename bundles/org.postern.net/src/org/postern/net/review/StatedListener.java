package org.postern.net.review;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.Listener;
import org.postern.api.model.PortPolicy;
import org.postern.api.protocol.ProtocolInfo;
import org.postern.api.protocol.WellKnownPort;
import org.postern.api.rule.Fact;

/**
 * An open listener, as a policy states it.
 *
 * @param listener which
 * @param protocol what is known of its protocol
 * @param policy   in which it stands
 */
public record StatedListener(Listener listener, ProtocolInfo protocol, PortPolicy policy) implements Fact {

	public StatedListener {
		Objects.requireNonNull(listener);
		Objects.requireNonNull(protocol);
		Objects.requireNonNull(policy);
	}

	/** For people: {@code SMTP 587, STARTTLS (required)}. */
	public String describe() {
		return listener.describe(id -> protocol.label());
	}

	/** What clients expect on its port, where that is a well-known one. */
	public Optional<WellKnownPort> expected() {
		return protocol.ports().stream().filter(port -> port.port() == listener.port()).findFirst();
	}
}
