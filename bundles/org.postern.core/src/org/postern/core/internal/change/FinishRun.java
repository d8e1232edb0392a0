package org.postern.core.internal.change;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.BackendException;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.api.backend.ServerSession;
import org.postern.api.model.MailServer;
import org.postern.api.model.PortPolicy;
import org.postern.api.progress.Progress;
import org.postern.core.change.ChangeOutcome;
import org.postern.core.change.ChangeReport;
import org.postern.core.change.ListenerProof;

/**
 * Brings a change to its end that was interrupted. Where the server is already as the policy says, that is proven and
 * confirmed; otherwise, or where the server has undone the change by itself, it is undone and made anew.
 */
final class FinishRun {

	private final ChangeTarget target;
	private final Revision revision;
	private final Progress progress;

	FinishRun(ChangeTarget target, Revision revision, Progress progress) {
		this.target = target;
		this.revision = revision;
		this.progress = progress;
	}

	ChangeReport run() throws BackendException, InterruptedException {
		Optional<ChangeReport> kept = keep();
		if (kept.isPresent()) {
			return kept.get();
		}
		ChangeReport undone = new RestoreRun(target, revision, progress).run();
		return undone.isSuccess() ? again(undone) : undone;
	}

	private Optional<ChangeReport> keep() throws BackendException, InterruptedException {
		try (ServerSession session = target.open(); ServerProof proof = target.proof(session)) {
			progress.step("Looking how far the change has come");
			if (!session.plan(stated()).isEmpty()) {
				return Optional.empty();
			}
			progress.step("Proving each listener");
			List<ListenerProof> proofs = proof.prove(stated(), PortPolicy.empty(), progress.cancellation());
			boolean proven = proofs.stream().allMatch(ListenerProof::isProven);
			return proven && isConfirmed(session) ? Optional.of(kept(proofs)) : Optional.empty();
		}
	}

	private boolean isConfirmed(ServerSession session) {
		try {
			session.confirm(revision);
			return true;
		} catch (BackendException e) {
			progress.step("The server does not let the change stay: " + e.getMessage());
			return false;
		}
	}

	private ChangeReport kept(List<ListenerProof> proofs) throws BackendException {
		try {
			target.records().add(target.site(), revision, "finish", "finished and proven",
					List.of(List.of("Finished: " + revision.summary()), ChangeRecords.proofs(proofs)));
			target.folder().keep(revision);
		} catch (IOException e) {
			throw new BackendException("The change is in force, and cannot be recorded: " + e.getMessage(),
					"Make room on the disk, then finish the change once more.", e);
		}
		return new ChangeReport(ChangeOutcome.APPLIED, Optional.of(revision), proofs, List.of());
	}

	private ChangeReport again(ChangeReport undone) throws BackendException, InterruptedException {
		Plan plan = plan();
		return plan.isEmpty()
				? new ChangeReport(ChangeOutcome.UNCHANGED, Optional.empty(), undone.proofs(), List.of())
				: new ChangeRun(target, plan, progress).run();
	}

	private Plan plan() throws BackendException {
		try (ServerSession session = target.open()) {
			return session.plan(stated());
		}
	}

	private PortPolicy stated() {
		return target.site().server(target.server()).map(MailServer::policy).orElseThrow();
	}
}
