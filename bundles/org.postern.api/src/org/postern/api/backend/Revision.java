package org.postern.api.backend;

import java.time.Instant;
import java.util.Objects;

/**
 * What was changed, restorable.
 *
 * @param id      unique within a site, sorts by time
 * @param server  the server's name
 * @param created when it was taken
 * @param summary what the change was, in one line
 * @param payload what the backend needs to restore; no one else reads it
 */
public record Revision(String id, String server, Instant created, String summary, String payload) {

	public Revision {
		Objects.requireNonNull(id);
		Objects.requireNonNull(server);
		Objects.requireNonNull(created);
		Objects.requireNonNull(summary);
		Objects.requireNonNull(payload);
	}
}
