package org.postern.ui.journal;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String action_commands;
	public static String action_commandsTip;
	public static String action_refresh;
	public static String action_refreshTip;
	public static String action_restore;
	public static String action_restoreTip;
	public static String column_result;
	public static String column_server;
	public static String column_what;
	public static String column_when;
	public static String column_who;
	public static String details_changes;
	public static String details_heading;
	public static String details_revision;
	public static String details_select;
	public static String details_when;
	public static String empty_text;
	public static String empty_title;
	public static String job_read;
	public static String job_restore;
	public static String read_failed;
	public static String restore_done;
	public static String restore_failed;
	public static String restore_gone;
	public static String summary;
	public static String view_details;
	public static String view_name;
	public static String view_table;

	static {
		initializeMessages("org.postern.ui.journal.messages", Messages.class);
	}

	private Messages() {
	}
}
