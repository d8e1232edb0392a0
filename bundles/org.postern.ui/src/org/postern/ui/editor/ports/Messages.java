package org.postern.ui.editor.ports;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String add_known;
	public static String add_other;
	public static String button_add;
	public static String button_remove;
	public static String change_add;
	public static String change_close;
	public static String change_field;
	public static String change_open;
	public static String change_preset;
	public static String change_remove;
	public static String column_live;
	public static String column_login;
	public static String column_note;
	public static String column_open;
	public static String column_port;
	public static String column_protocol;
	public static String column_role;
	public static String column_security;
	public static String details_bind;
	public static String details_bindHint;
	public static String details_standsInFor;
	public static String fallback_label;
	public static String fallback_tip;
	public static String page_title;
	public static String preset_label;
	public static String row_closed;
	public static String row_differs;
	public static String row_notYet;
	public static String row_open;
	public static String row_standsInFor;
	public static String row_unknown;
	public static String section_clients;
	public static String section_details;
	public static String section_listeners;
	public static String section_review;
	public static String table_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
