package org.postern.core.internal.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.finding.Finding;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Cancellation;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;

/** Puts back the state before a revision. Cannot be cancelled once it has begun, for half a way back helps nobody. */
final class RestoreRun {

	private final ChangeTarget target;
	private final Revision revision;
	private final Progress progress;

	RestoreRun(ChangeTarget target, Revision revision, Progress progress) {
		this.target = target;
		this.revision = revision;
		this.progress = progress;
	}

	ChangeReport run() throws BackendException, InterruptedException {
		try (ServerSession session = target.open(); ServerProof proof = target.proof(session)) {
			progress.cancellation().check();
			reopen();
			return restore(session, proof);
		}
	}

	/** From here until it is done the revision counts as interrupted, should Postern be killed. */
	private void reopen() throws BackendException {
		try {
			target.folder().reopen(revision);
		} catch (IOException e) {
			throw new BackendException("Revision " + revision.id() + " cannot be restored: " + e.getMessage(),
					"Choose one of the revisions that the journal offers.", e);
		}
	}

	private ChangeReport restore(ServerSession session, ServerProof proof) {
		List<Finding> trouble = new ArrayList<>();
		List<ListenerProof> proofs = new ArrayList<>();
		Stages doing = new Stages(progress);
		try {
			doing.begin("Putting back the state before: " + revision.summary());
			session.restore(revision);
			PortPolicy restored = session.read().policy();
			target.folder().undoFrom(revision);
			doing.begin("Proving each listener");
			proofs.addAll(Baseline.excuseCertificates(proof.prove(restored, stated(), Cancellation.never())));
			proofs.stream().flatMap(found -> found.finding().stream()).forEach(trouble::add);
		} catch (BackendException | IOException | InterruptedException | RuntimeException e) {
			trouble.add(ChangeFindings.of(e, doing.current()));
			if (e instanceof InterruptedException) {
				Thread.currentThread().interrupt();
			}
		}
		return report(proofs, trouble);
	}

	private PortPolicy stated() {
		return target.site().server(target.server()).map(MailServer::policy).orElse(PortPolicy.empty());
	}

	private ChangeReport report(List<ListenerProof> proofs, List<Finding> trouble) {
		ChangeOutcome outcome = trouble.isEmpty() ? ChangeOutcome.APPLIED : ChangeOutcome.BROKEN;
		String result = trouble.isEmpty() ? "restored and proven" : "restored in part, or not proven";
		try {
			target.records().add(target.site(), revision, "restore", result,
					List.of(List.of("Back to the state before: " + revision.summary()),
							ChangeRecords.reasons(trouble), ChangeRecords.proofs(proofs)));
		} catch (IOException e) {
			trouble.add(ChangeFindings.of(e, "writing the journal"));
		}
		return new ChangeReport(outcome, Optional.of(revision), proofs, trouble);
	}
}
