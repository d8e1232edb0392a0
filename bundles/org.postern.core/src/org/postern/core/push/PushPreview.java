package org.postern.core.push;

import java.util.List;
import java.util.Objects;

import org.postern.core.internal.packed.PackedRows;

/**
 * What a push would do. Nothing has been written anywhere.
 *
 * @param request  how
 * @param rows     each user that the list names: {@link PushState#WAITING} for those who would be given a profile,
 *                 {@link PushState#HOLDS_IT} or {@link PushState#REFUSED} for the others, with the reason
 * @param problems the rows of the list that name nobody
 */
public record PushPreview(PushRequest request, List<PushRow> rows, List<UserProblem> problems) {

	public PushPreview {
		Objects.requireNonNull(request);
		rows = PackedRows.of(rows);
		problems = List.copyOf(problems);
	}

	public long count(PushState state) {
		return PackedRows.states(rows).filter(state::equals).count();
	}
}
