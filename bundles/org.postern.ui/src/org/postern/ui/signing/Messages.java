package org.postern.ui.signing;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String answer_name;
	public static String answer_refused;
	public static String create_days;
	public static String create_daysHint;
	public static String create_key;
	public static String create_keyHint;
	public static String create_message;
	public static String create_name;
	public static String create_nameHint;
	public static String create_title;
	public static String how_create;
	public static String how_hint;
	public static String how_import;
	public static String how_label;
	public static String how_message;
	public static String how_noSite;
	public static String how_reading;
	public static String how_remove;
	public static String how_title;
	public static String import_browse;
	public static String import_files;
	public static String import_filesHint;
	public static String import_filesMissing;
	public static String import_filesName;
	public static String import_message;
	public static String import_none;
	public static String import_password;
	public static String import_passwordHint;
	public static String import_title;
	public static String import_unreadable;
	public static String job_change;
	public static String job_read;
	public static String job_state;
	public static String preview_above;
	public static String preview_issuer;
	public static String preview_itself;
	public static String preview_key;
	public static String preview_message;
	public static String preview_name;
	public static String preview_nameHint;
	public static String preview_nameMissing;
	public static String preview_reading;
	public static String preview_title;
	public static String preview_valid;
	public static String wizard_title;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
