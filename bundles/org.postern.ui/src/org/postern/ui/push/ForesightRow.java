package org.postern.ui.push;

import org.eclipse.osgi.util.NLS;
import org.postern.core.push.PushRow;
import org.postern.core.push.PushState;
import org.postern.core.push.UserProblem;
import org.postern.ui.icons.Icon;

/**
 * A line of the preview.
 *
 * @param who      the address, or the place of a row that names nobody
 * @param name     of the user, if known
 * @param language of the user, if known
 * @param state    what would happen, in words
 * @param remedy   what to do about it; may be empty
 * @param icon     beside it
 * @param isLeftOut whether nothing would be given
 */
record ForesightRow(String who, String name, String language, String state, String remedy, Icon icon,
		boolean isLeftOut) {

	static ForesightRow of(PushRow row) {
		boolean given = row.state() == PushState.WAITING;
		String state = given ? Messages.state_given
				: row.detail().isBlank() ? row.state().label() : NLS.bind(Messages.state_why, row.state().label(), row.detail());
		Icon icon = given ? Icon.PUSH : row.state() == PushState.REFUSED ? Icon.WARNED : Icon.PASSED;
		return new ForesightRow(row.user().address().toString(), row.user().name(), row.user().language().orElse(""), state,
				row.remedy(), icon, !given);
	}

	static ForesightRow of(UserProblem problem) {
		return new ForesightRow(problem.place(), "", "", NLS.bind(Messages.state_nobody, problem.message()),
				problem.remedy(), Icon.ERROR, true);
	}
}
