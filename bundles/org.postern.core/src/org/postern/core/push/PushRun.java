package org.postern.core.push;

import java.time.Instant;

/**
 * A run as the site remembers it.
 *
 * @param id      by which it is taken up again
 * @param started when
 * @param channel by which channel
 * @param users   how many users there are
 * @param open    how many of them wait, failed or are unknown
 */
public record PushRun(String id, Instant started, String channel, int users, int open) {
}
