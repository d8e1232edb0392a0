package org.postern.ui.test;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String account_address;
	public static String account_addressHint;
	public static String account_heading;
	public static String account_message;
	public static String account_password;
	public static String account_passwordHint;
	public static String account_title;
	public static String action_account;
	public static String action_accountTip;
	public static String action_cancel;
	public static String action_cancelTip;
	public static String action_test;
	public static String action_testTip;
	public static String column_state;
	public static String column_step;
	public static String column_time;
	public static String details_because;
	public static String details_roundTrip;
	public static String details_select;
	public static String details_transcript;
	public static String empty_action;
	public static String empty_text;
	public static String empty_title;
	public static String job_test;
	public static String look_because;
	public static String look_failedAt;
	public static String look_millis;
	public static String look_notFinished;
	public static String look_roundTrip;
	public static String look_running;
	public static String look_seconds;
	public static String look_waiting;
	public static String summary_cancelled;
	public static String summary_failed;
	public static String summary_none;
	public static String summary_passed;
	public static String summary_running;
	public static String summary_trip;
	public static String summary_warned;
	public static String trouble_secret;
	public static String trouble_why;
	public static String view_details;
	public static String view_name;
	public static String view_tree;

	static {
		initializeMessages("org.postern.ui.test.messages", Messages.class);
	}

	private Messages() {
	}
}
