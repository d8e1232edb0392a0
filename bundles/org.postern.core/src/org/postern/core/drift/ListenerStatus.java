package org.postern.core.drift;

import org.postern.api.model.Listener;

/**
 * A listener beside reality.
 *
 * @param listener what the policy says
 * @param livePort the port really used
 * @param state    what was found
 * @param observed in words: {@code open, STARTTLS, TLSv1.3}
 */
public record ListenerStatus(Listener listener, int livePort, LiveState state, String observed) {
}
