package org.postern.core.change;

import java.util.Objects;
import java.util.Optional;

import org.postern.api.backend.Plan;
import org.postern.api.finding.Finding;

/**
 * What would change on one server of a group.
 *
 * @param server  its name
 * @param plan    empty where none could be made
 * @param trouble why none could be made, with the remedy
 */
public record MemberPlan(String server, Optional<Plan> plan, Optional<Finding> trouble) {

	public MemberPlan {
		Objects.requireNonNull(server);
		if (plan.isPresent() == trouble.isPresent()) {
			throw new IllegalArgumentException("Server " + server + " has either a plan or a reason for having none");
		}
	}
}
