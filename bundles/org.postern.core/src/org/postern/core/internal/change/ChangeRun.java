package org.postern.core.internal.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.finding.Finding;
import org.postern.api.model.Listener;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;
import org.postern.core.text.Count;

/** Carries one plan out. Until the revision is written nothing is changed; from then on every way out is a report. */
final class ChangeRun {

	private final ChangeTarget target;
	private final Plan plan;
	private final Progress progress;

	ChangeRun(ChangeTarget target, Plan plan, Progress progress) {
		this.target = target;
		this.plan = plan;
		this.progress = progress;
	}

	ChangeReport run() throws BackendException, InterruptedException {
		try (ServerSession session = target.open(); ServerProof proof = target.proof(session)) {
			requireUnchanged(session);
			progress.step("Looking at the ports as they are");
			Baseline baseline = proof.baseline(plan.present(), plan.wanted(), progress.cancellation());
			refuseOccupied(baseline);
			Revision revision = session.backup(plan);
			progress.cancellation().check();
			begin(revision);
			return change(session, proof, baseline, revision);
		}
	}

	private void requireUnchanged(ServerSession session) throws BackendException {
		if (!session.read().fingerprint().equals(plan.basedOn())) {
			throw new BackendException("Server " + plan.server() + " was changed since this plan was made",
					"Make the plan anew, look at it, and apply that one.");
		}
	}

	private void refuseOccupied(Baseline baseline) throws BackendException {
		List<ListenerProof> busy = baseline.busy(plan.wanted());
		if (!busy.isEmpty()) {
			String ports = busy.stream().map(proof -> Integer.toString(proof.livePort())).distinct()
					.collect(Collectors.joining(", "));
			throw new BackendException(
					"Another program already listens on port " + ports + ", which the plan opens on server "
							+ plan.server() + "; nothing was changed",
					"Stop that program (ss -ltnp tells which it is), or choose another port.");
		}
	}

	private void begin(Revision revision) throws BackendException {
		try {
			target.folder().begin(revision);
		} catch (IOException e) {
			throw new BackendException(
					"The way back could not be written down, so nothing was changed: " + e.getMessage(),
					"Make room on the disk, or give yourself the right to write in " + target.folder().path() + ".", e);
		}
	}

	private ChangeReport change(ServerSession session, ServerProof proof, Baseline baseline, Revision revision)
			throws InterruptedException {
		Rollback rollback = new Rollback(target, plan, baseline, revision, progress);
		Stages doing = new Stages(progress);
		try {
			doing.begin("Applying " + Count.of(plan.changes().size(), "change", "changes"));
			session.apply(plan, progress);
			doing.begin("Proving each listener");
			List<ListenerProof> proofs = baseline
					.excuse(proof.prove(plan.wanted(), plan.present(), progress.cancellation()));
			List<Finding> against = baseline.against(proofs);
			if (!against.isEmpty()) {
				return rollback.run(session, proof, explained(session, proofs, against));
			}
			doing.begin("Confirming the change to the server");
			session.confirm(revision);
			doing.begin("Writing the journal");
			commit(revision, proofs);
			return new ChangeReport(ChangeOutcome.APPLIED, Optional.of(revision), proofs, List.of());
		} catch (BackendException | IOException | RuntimeException e) {
			return rollback.run(session, proof, List.of(ChangeFindings.of(e, doing.current())));
		} catch (InterruptedException e) {
			ChangeReport report = rollback.run(session, proof, List.of(ChangeFindings.of(e, doing.current())));
			if (report.outcome() == ChangeOutcome.ROLLED_BACK) {
				throw e;
			}
			return report;
		}
	}

	/** Asked while the change is still in force: what stands between a listener and us is told by the server best. */
	private static List<Finding> explained(ServerSession session, List<ListenerProof> proofs, List<Finding> against) {
		List<Listener> silent = proofs.stream()
				.filter(proof -> proof.finding().filter(ProofFindings::isSilence).isPresent()).map(ListenerProof::listener)
				.toList();
		List<Finding> all = new ArrayList<>(against);
		try {
			all.addAll(silent.isEmpty() ? List.of() : session.explain(silent));
		} catch (BackendException e) {
			all.add(ChangeFindings.of(e, "asking the server why ports do not answer"));
		}
		return all;
	}

	/** A change that cannot be recorded is taken back, so the journal comes first. */
	private void commit(Revision revision, List<ListenerProof> proofs) throws IOException {
		target.records().add(target.site(), revision, "apply", ChangeOutcome.APPLIED.label(),
				List.of(ChangeRecords.changes(plan.changes()), ChangeRecords.proofs(proofs)));
		target.folder().keep(revision);
	}
}
