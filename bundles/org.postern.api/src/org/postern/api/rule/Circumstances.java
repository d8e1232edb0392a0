package org.postern.api.rule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.postern.api.model.Endpoint;
import org.postern.api.model.PortPolicy;

/**
 * What else a rule may know when it judges a fact.
 *
 * @param endpoint what the policy or the user says is there
 * @param policy   the policy to compare with, where there is one
 * @param now      the time to judge dates by
 */
public record Circumstances(Endpoint endpoint, Optional<PortPolicy> policy, Instant now) {

	public Circumstances {
		Objects.requireNonNull(endpoint);
		Objects.requireNonNull(policy);
		Objects.requireNonNull(now);
	}
}
