package org.postern.ui.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.core.change.ChangeReport;

/**
 * Everything the Changes view shows at one moment. Immutable.
 *
 * @param server      whose changes; empty text before the first
 * @param phase       where the work stands
 * @param plan        what would change, or was to change
 * @param interrupted the revision of a change that was begun and never ended
 * @param revisions   what can be taken back, newest first
 * @param steps       what the work has said so far
 * @param report      what became of it
 * @param restored    whether the report is about a revision that was taken back
 * @param refusal     why nothing was done
 */
public record ChangeState(String server, ChangePhase phase, Optional<Plan> plan, Optional<Revision> interrupted,
		List<Revision> revisions, List<String> steps, Optional<ChangeReport> report, boolean restored,
		Optional<Refusal> refusal) {

	public ChangeState {
		revisions = List.copyOf(revisions);
		steps = List.copyOf(steps);
	}

	static ChangeState idle() {
		return begin("", ChangePhase.IDLE);
	}

	static ChangeState planning(String server) {
		return begin(server, ChangePhase.PLANNING);
	}

	private static ChangeState begin(String server, ChangePhase phase) {
		return new ChangeState(server, phase, Optional.empty(), Optional.empty(), List.of(), List.of(),
				Optional.empty(), false, Optional.empty());
	}

	ChangeState planned(Plan made) {
		return new ChangeState(server, ChangePhase.PLANNED, Optional.of(made), interrupted, revisions, List.of(),
				Optional.empty(), false, Optional.empty());
	}

	/** What can be taken back, and what was left half done. */
	ChangeState withPast(List<Revision> past, Optional<Revision> halfDone) {
		return new ChangeState(server, phase, plan, halfDone, past, steps, report, restored, refusal);
	}

	ChangeState working(ChangePhase work) {
		return new ChangeState(server, work, plan, interrupted, revisions, List.of(), Optional.empty(), false,
				Optional.empty());
	}

	ChangeState step(String what) {
		List<String> more = new ArrayList<>(steps);
		more.add(what);
		return new ChangeState(server, phase, plan, interrupted, revisions, more, report, restored, refusal);
	}

	ChangeState done(ChangeReport found) {
		return new ChangeState(server, ChangePhase.DONE, plan, Optional.empty(), revisions, steps, Optional.of(found),
				phase == ChangePhase.RESTORING, Optional.empty());
	}

	ChangeState refused(String message, String remedy) {
		return new ChangeState(server, ChangePhase.REFUSED, plan, interrupted, revisions, steps, Optional.empty(), false,
				Optional.of(new Refusal(message, remedy)));
	}

	/** Whether there is a plan that would change something, and nobody is at it. */
	public boolean canApply() {
		return phase == ChangePhase.PLANNED && interrupted.isEmpty() && plan.filter(made -> !made.isEmpty()).isPresent();
	}

	public boolean canRollBack() {
		return !phase.isBusy() && !revisions.isEmpty() && interrupted.isEmpty();
	}
}
