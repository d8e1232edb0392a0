package org.postern.ui.issued;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_again;
	public static String action_againTip;
	public static String action_bounced;
	public static String action_bouncedTip;
	public static String action_look;
	public static String action_lookTip;
	public static String action_read;
	public static String action_readTip;
	public static String bounces_job;
	public static String bounces_message;
	public static String bounces_passwords;
	public static String bounces_passwordsHint;
	public static String bounces_title;
	public static String column_channel;
	public static String column_profile;
	public static String column_state;
	public static String column_user;
	public static String column_when;
	public static String empty_push;
	public static String empty_text;
	public static String empty_title;
	public static String filter_hint;
	public static String filter_outdated;
	public static String job;
	public static String state_current;
	public static String state_gone;
	public static String state_outdated;
	public static String summary;
	public static String summary_none;
	public static String table_name;
	public static String trouble_title;
	public static String view_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
