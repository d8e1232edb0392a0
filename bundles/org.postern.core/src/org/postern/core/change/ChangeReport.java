package org.postern.core.change;

import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Revision;
import org.postern.api.finding.Finding;

/**
 * What became of a plan.
 *
 * @param outcome  how it ended
 * @param revision what undoes it; empty where nothing was changed
 * @param proofs   each listener as found afterwards
 * @param findings why it failed, with the remedy; empty on success
 */
public record ChangeReport(ChangeOutcome outcome, Optional<Revision> revision, List<ListenerProof> proofs,
		List<Finding> findings) {

	public ChangeReport {
		proofs = List.copyOf(proofs);
		findings = List.copyOf(findings);
	}

	public boolean isSuccess() {
		return outcome == ChangeOutcome.UNCHANGED || outcome == ChangeOutcome.APPLIED;
	}
}
