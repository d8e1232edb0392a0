package org.postern.ui.changes;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_apply;
	public static String action_applyTip;
	public static String action_back;
	public static String action_backTip;
	public static String action_backWhat;
	public static String action_cancel;
	public static String action_cancelTip;
	public static String action_plan;
	public static String action_planTip;
	public static String advice_applied;
	public static String advice_broken;
	public static String advice_restored;
	public static String advice_rolledBack;
	public static String advice_unchanged;
	public static String cancelled;
	public static String cancelled_apply;
	public static String column_listener;
	public static String column_port;
	public static String column_seen;
	public static String column_state;
	public static String column_time;
	public static String diff_name;
	public static String empty_text;
	public static String empty_title;
	public static String halfDone;
	public static String halfDone_restore;
	public static String head_applying;
	public static String head_done;
	public static String head_idle;
	public static String head_many;
	public static String head_nothing;
	public static String head_one;
	public static String head_planning;
	public static String head_refused;
	public static String head_restoring;
	public static String job_apply;
	public static String job_plan;
	public static String job_restore;
	public static String notSaved;
	public static String notSaved_save;
	public static String nothing_text;
	public static String nothing_title;
	public static String outcome_applied;
	public static String outcome_broken;
	public static String outcome_restored;
	public static String outcome_rolledBack;
	public static String outcome_unchanged;
	public static String plan_name;
	public static String planning_text;
	public static String planning_title;
	public static String proof_closed;
	public static String proof_failed;
	public static String proof_millis;
	public static String proof_open;
	public static String refused_noSite;
	public static String refused_noSiteRemedy;
	public static String refused_site;
	public static String report_name;
	public static String report_revision;
	public static String report_steps;
	public static String report_words;
	public static String view_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
