package org.postern.api.backend;

import java.time.Instant;
import java.util.Objects;

import org.postern.api.model.PortPolicy;

/**
 * A retention run to be made.
 *
 * @param policy whose retention applies
 * @param now    the time against which ages are counted
 * @param dryRun whether to say only what would be removed
 */
public record RetentionRun(PortPolicy policy, Instant now, boolean dryRun) {

	public RetentionRun {
		Objects.requireNonNull(policy);
		Objects.requireNonNull(now);
	}
}
