package org.postern.api.backend;

import java.util.List;
import java.util.Objects;

import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;

/**
 * What would change on a server.
 *
 * @param server   the server's name
 * @param basedOn  the fingerprint of the state it was made from
 * @param present  the policy that holds now
 * @param wanted   the policy that shall hold
 * @param changes  what applying it does, in order; empty where nothing needs to change
 * @param findings what the backend cannot express, or warns of
 */
public record Plan(String server, String basedOn, PortPolicy present, PortPolicy wanted, List<PlannedChange> changes,
		List<Finding> findings) {

	public Plan {
		Objects.requireNonNull(server);
		Objects.requireNonNull(basedOn);
		Objects.requireNonNull(present);
		Objects.requireNonNull(wanted);
		changes = List.copyOf(changes);
		findings = List.copyOf(findings);
	}

	public boolean isEmpty() {
		return changes.isEmpty();
	}
}
