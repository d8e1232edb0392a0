package org.postern.ui.push;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String column_language;
	public static String column_name;
	public static String column_state;
	public static String column_user;
	public static String directory_message;
	public static String directory_title;
	public static String filter_hint;
	public static String filter_troubled;
	public static String foresee_directory;
	public static String foresee_job;
	public static String foresee_reading;
	public static String foresight_again;
	public static String foresight_cancel;
	public static String foresight_cancelled;
	public static String foresight_cancelledRemedy;
	public static String foresight_details;
	public static String foresight_heading;
	public static String foresight_message;
	public static String foresight_secrets;
	public static String foresight_select;
	public static String foresight_table;
	public static String foresight_title;
	public static String state_given;
	public static String state_nobody;
	public static String state_why;
	public static String users_browse;
	public static String users_file;
	public static String users_fileHint;
	public static String users_fileMissing;
	public static String users_fileName;
	public static String users_fileNone;
	public static String users_from;
	public static String users_fromDirectory;
	public static String users_fromFile;
	public static String users_fromHint;
	public static String users_message;
	public static String users_title;
	public static String way_again;
	public static String way_againHint;
	public static String way_atOnce;
	public static String way_atOnceHint;
	public static String way_channel;
	public static String way_channelHint;
	public static String way_formats;
	public static String way_formatsHint;
	public static String way_formatsMissing;
	public static String way_message;
	public static String way_perMinute;
	public static String way_perMinuteHint;
	public static String way_title;
	public static String way_usual;
	public static String way_usualHint;
	public static String wizard_title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
