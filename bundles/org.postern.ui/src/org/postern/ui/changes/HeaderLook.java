package org.postern.ui.changes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.eclipse.osgi.util.NLS;
import org.postern.api.backend.Plan;
import org.postern.api.backend.Revision;
import org.postern.core.change.ChangeReport;
import org.postern.ui.icons.Icon;

/** What the line above the view says. */
final class HeaderLook {

	private static final DateTimeFormatter TIME = DateTimeFormatter
			.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	private HeaderLook() {
	}

	static Icon icon(ChangeState state) {
		return switch (state.phase()) {
			case IDLE -> Icon.CHANGES;
			case PLANNING, APPLYING, RESTORING -> Icon.RUNNING;
			case PLANNED -> state.plan().filter(Plan::isEmpty).isPresent() ? Icon.PASSED : Icon.CHANGES;
			case DONE -> state.report().filter(ChangeReport::isSuccess).isPresent() ? Icon.PASSED : Icon.FAILED;
			case REFUSED -> Icon.WARNED;
		};
	}

	static String text(ChangeState state) {
		String server = state.server();
		return switch (state.phase()) {
			case IDLE -> Messages.head_idle;
			case PLANNING -> NLS.bind(Messages.head_planning, server);
			case PLANNED -> planned(server, state.plan().map(plan -> plan.changes().size()).orElse(0));
			case APPLYING -> NLS.bind(Messages.head_applying, server, last(state));
			case RESTORING -> NLS.bind(Messages.head_restoring, server, last(state));
			case DONE -> NLS.bind(Messages.head_done, server, state.report()
					.map(report -> OutcomeText.title(report.outcome(), state.restored())).orElse(""));
			case REFUSED -> NLS.bind(Messages.head_refused, server);
		};
	}

	private static String planned(String server, int changes) {
		return switch (changes) {
			case 0 -> NLS.bind(Messages.head_nothing, server);
			case 1 -> NLS.bind(Messages.head_one, server);
			default -> NLS.bind(Messages.head_many, server, changes);
		};
	}

	private static String last(ChangeState state) {
		return state.steps().isEmpty() ? "" : state.steps().getLast();
	}

	/** What rolling back would take back. */
	static String backTip(ChangeState state) {
		return state.revisions().stream().findFirst()
				.map(revision -> NLS.bind(Messages.action_backWhat, revision.summary(), time(revision)))
				.orElse(Messages.action_backTip);
	}

	static String time(Revision revision) {
		return TIME.format(revision.created());
	}
}
