package org.postern.api.backend;

import java.util.List;
import java.util.Objects;

import org.postern.api.finding.Finding;
import org.postern.api.model.PortPolicy;

/**
 * The effective state of a server.
 *
 * @param policy      what the server's configuration amounts to, as a policy
 * @param fingerprint changes whenever the configuration does
 * @param findings    what was not understood or is out of order
 */
public record ServerState(PortPolicy policy, String fingerprint, List<Finding> findings) {

	public ServerState {
		Objects.requireNonNull(policy);
		Objects.requireNonNull(fingerprint);
		findings = List.copyOf(findings);
	}
}
