package org.postern.ui.editor.domain;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String about_job;
	public static String about_last;
	public static String about_nowhere;
	public static String about_nowhereText;
	public static String about_section;
	public static String button_add;
	public static String button_down;
	public static String button_passwords;
	public static String button_remove;
	public static String button_up;
	public static String change_add;
	public static String change_display;
	public static String change_move;
	public static String change_name;
	public static String change_remove;
	public static String change_server;
	public static String change_setting;
	public static String change_user;
	public static String clients_section;
	public static String column_channel;
	public static String column_where;
	public static String display;
	public static String display_hint;
	public static String general_section;
	public static String general_title;
	public static String names_hint;
	public static String names_language;
	public static String names_languageHint;
	public static String names_name;
	public static String names_section;
	public static String names_shown;
	public static String names_twice;
	public static String place_noSettings;
	public static String place_none;
	public static String place_section;
	public static String place_unknown;
	public static String places_hint;
	public static String places_name;
	public static String places_none;
	public static String places_section;
	public static String publishing_title;
	public static String server;
	public static String server_hint;
	public static String user;
	public static String user_address;
	public static String user_hint;
	public static String user_local;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
