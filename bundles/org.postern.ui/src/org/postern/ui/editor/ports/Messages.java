package org.postern.ui.editor.ports;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	static String add_known;
	static String add_other;
	static String button_add;
	static String button_remove;
	static String change_add;
	static String change_close;
	static String change_field;
	static String change_open;
	static String change_preset;
	static String change_remove;
	static String clients_address;
	static String clients_domain;
	static String clients_domains;
	static String clients_incoming;
	static String clients_name;
	static String clients_noDomain;
	static String clients_order;
	static String clients_outgoing;
	static String column_live;
	static String column_login;
	static String column_note;
	static String column_open;
	static String column_port;
	static String column_protocol;
	static String column_role;
	static String column_security;
	static String details_bind;
	static String details_bindHint;
	static String details_standsInFor;
	static String fallback_label;
	static String fallback_tip;
	static String page_title;
	static String preset_label;
	static String row_closed;
	static String row_differs;
	static String row_notYet;
	static String row_open;
	static String row_standsInFor;
	static String row_unknown;
	static String section_clients;
	static String section_details;
	static String section_listeners;
	static String section_review;
	static String table_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
