package org.postern.core.push;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.postern.core.internal.packed.PackedRows;

/**
 * How far a run is, or how it ended.
 *
 * @param run     its id, by which it is taken up again
 * @param started when
 * @param request how users are given their profiles
 * @param rows    each user, in the order of the list
 */
public record PushReport(String run, Instant started, PushRequest request, List<PushRow> rows) {

	public PushReport {
		Objects.requireNonNull(run);
		Objects.requireNonNull(started);
		Objects.requireNonNull(request);
		rows = PackedRows.of(rows);
	}

	public long count(PushState state) {
		return PackedRows.states(rows).filter(state::equals).count();
	}

	/** Whether nobody waits, failed or is unknown: nothing would be left to be taken up again. */
	public boolean isWhole() {
		return PackedRows.states(rows).noneMatch(
				state -> state == PushState.WAITING || state == PushState.FAILED || state == PushState.UNKNOWN);
	}
}
