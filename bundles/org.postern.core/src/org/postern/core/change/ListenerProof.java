package org.postern.core.change;

import java.time.Duration;
import java.util.Optional;

import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;

/**
 * What a real handshake found at a listener.
 *
 * @param listener what the policy says; {@link Listener#enabled()} tells whether it must be open or closed
 * @param livePort the port that was tried
 * @param finding  what is wrong; empty where the listener is as stated
 * @param observed what was seen, for people: {@code STARTTLS, TLSv1.3} or {@code refused}
 * @param elapsed  how long the handshake took
 */
public record ListenerProof(Listener listener, int livePort, Optional<Finding> finding, String observed,
		Duration elapsed) {

	public boolean isProven() {
		return finding.isEmpty();
	}
}
