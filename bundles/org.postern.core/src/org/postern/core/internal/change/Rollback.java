package org.postern.core.internal.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.finding.Finding;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;

/** Puts back the state before a change that failed, proves it, and tells why. Cannot be cancelled. */
final class Rollback {

	private final ChangeTarget target;
	private final Plan plan;
	private final Baseline baseline;
	private final Revision revision;
	private final Progress progress;

	Rollback(ChangeTarget target, Plan plan, Baseline baseline, Revision revision, Progress progress) {
		this.target = target;
		this.plan = plan;
		this.baseline = baseline;
		this.revision = revision;
		this.progress = progress;
	}

	ChangeReport run(ServerSession session, ServerProof proof, List<Finding> reasons) {
		progress.step("Putting the former state back");
		List<Finding> trouble = new ArrayList<>(putBack(session));
		if (!trouble.isEmpty()) {
			trouble.add(ChangeFindings.stillOpen(plan.server()));
			return report(ChangeOutcome.BROKEN, Optional.of(revision), List.of(), reasons, trouble);
		}
		progress.step("Proving the former state");
		List<ListenerProof> proofs = prove(proof, trouble);
		ChangeOutcome outcome = trouble.isEmpty() ? ChangeOutcome.ROLLED_BACK : ChangeOutcome.BROKEN;
		return report(outcome, Optional.empty(), proofs, reasons, trouble);
	}

	/** A session that failed may be of no use any more, so the second attempt has a new one. */
	private List<Finding> putBack(ServerSession session) {
		List<Finding> first = restore(session);
		if (first.isEmpty()) {
			return first;
		}
		try (ServerSession fresh = target.open()) {
			List<Finding> second = restore(fresh);
			return second.isEmpty() || isAsBefore(fresh) ? List.of() : second;
		} catch (BackendException | RuntimeException e) {
			return List.of(first.getFirst(), ChangeFindings.of(e, "opening the server once more"));
		}
	}

	private List<Finding> restore(ServerSession session) {
		try {
			session.restore(revision);
			if (!session.read().policy().equals(plan.present())) {
				return List.of(ChangeFindings.notAsBefore(plan.server()));
			}
			target.folder().undo(revision);
			return List.of();
		} catch (BackendException | IOException | RuntimeException e) {
			return List.of(ChangeFindings.of(e, "putting the former state back"));
		}
	}

	/** On a full disk neither the change nor the way back may have touched anything; the proof has the last word. */
	private boolean isAsBefore(ServerSession session) {
		try {
			boolean same = session.read().policy().equals(plan.present());
			if (same) {
				target.folder().undo(revision);
			}
			return same;
		} catch (BackendException | IOException | RuntimeException e) {
			return false;
		}
	}

	private List<ListenerProof> prove(ServerProof proof, List<Finding> trouble) {
		boolean interrupted = Thread.interrupted();
		try {
			List<ListenerProof> proofs = baseline
					.excuse(proof.prove(plan.present(), plan.wanted(), Cancellation.never()));
			trouble.addAll(baseline.worse(proofs));
			return proofs;
		} catch (BackendException | InterruptedException | RuntimeException e) {
			interrupted |= e instanceof InterruptedException;
			trouble.add(ChangeFindings.of(e, "proving the former state"));
			return List.of();
		} finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private ChangeReport report(ChangeOutcome outcome, Optional<Revision> open, List<ListenerProof> proofs,
			List<Finding> reasons, List<Finding> trouble) {
		List<Finding> findings = new ArrayList<>(reasons);
		findings.addAll(trouble);
		try {
			target.records().add(target.site(), revision, "apply", outcome.label(),
					List.of(ChangeRecords.changes(plan.changes()), ChangeRecords.reasons(findings),
							ChangeRecords.proofs(proofs)));
		} catch (IOException e) {
			findings.add(ChangeFindings.of(e, "writing the journal"));
		}
		return new ChangeReport(outcome, open, proofs, findings);
	}
}
