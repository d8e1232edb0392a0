package org.postern.ui.changes;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	static String action_apply;
	static String action_applyTip;
	static String action_back;
	static String action_backTip;
	static String action_backWhat;
	static String action_cancel;
	static String action_cancelTip;
	static String action_plan;
	static String action_planTip;
	static String advice_applied;
	static String advice_broken;
	static String advice_restored;
	static String advice_rolledBack;
	static String advice_unchanged;
	static String cancelled;
	static String cancelled_apply;
	static String column_listener;
	static String column_port;
	static String column_seen;
	static String column_state;
	static String column_time;
	static String diff_name;
	static String empty_text;
	static String empty_title;
	static String halfDone;
	static String halfDone_restore;
	static String head_applying;
	static String head_done;
	static String head_idle;
	static String head_many;
	static String head_nothing;
	static String head_one;
	static String head_planning;
	static String head_refused;
	static String head_restoring;
	static String job_apply;
	static String job_plan;
	static String job_restore;
	static String notSaved;
	static String notSaved_save;
	static String nothing_text;
	static String nothing_title;
	static String outcome_applied;
	static String outcome_broken;
	static String outcome_restored;
	static String outcome_rolledBack;
	static String outcome_unchanged;
	static String plan_name;
	static String planning_text;
	static String planning_title;
	static String proof_closed;
	static String proof_failed;
	static String proof_millis;
	static String proof_open;
	static String refused_noSite;
	static String refused_noSiteRemedy;
	static String refused_site;
	static String report_name;
	static String report_revision;
	static String report_steps;
	static String report_words;
	static String view_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
