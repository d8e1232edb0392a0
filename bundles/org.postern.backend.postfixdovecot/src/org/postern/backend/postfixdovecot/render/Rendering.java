package org.postern.backend.postfixdovecot.render;

import java.util.List;

import org.postern.api.finding.Finding;
import org.postern.host.change.FileEdit;

/**
 * What it takes for a server to follow a policy.
 *
 * @param edits       the files that change; none that stays as it is
 * @param activations what to reload or restart once all files are in place, in order
 * @param findings    what the servers cannot express of the policy, and warnings
 */
public record Rendering(List<FileEdit> edits, List<Activation> activations, List<Finding> findings) {

	public Rendering {
		edits = List.copyOf(edits);
		activations = List.copyOf(activations);
		findings = List.copyOf(findings);
	}

	public boolean isEmpty() {
		return edits.isEmpty();
	}
}
