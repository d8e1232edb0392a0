package org.postern.ui.plugins;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String action_disable;
	public static String action_disableTip;
	public static String action_enable;
	public static String action_enableTip;
	public static String action_install;
	public static String action_installTip;
	public static String action_publishers;
	public static String action_publishersTip;
	public static String action_restartTip;
	public static String action_uninstall;
	public static String action_uninstallTip;
	public static String action_update;
	public static String action_updateTip;
	public static String column_brings;
	public static String column_plugin;
	public static String column_publisher;
	public static String column_state;
	public static String column_version;
	public static String empty_text;
	public static String empty_title;
	public static String filter_hint;
	public static String filter_troubled;
	public static String install_job;
	public static String install_title;
	public static String offer_again;
	public static String offer_cancel;
	public static String offer_cancelled;
	public static String offer_cancelledRemedy;
	public static String offer_job;
	public static String offer_message;
	public static String offer_new;
	public static String offer_none;
	public static String offer_present;
	public static String offer_table;
	public static String offer_title;
	public static String offer_unfit;
	public static String offer_update;
	public static String offer_waiting;
	public static String publisher_none;
	public static String publisher_unknown;
	public static String publishers_forget;
	public static String publishers_message;
	public static String publishers_none;
	public static String publishers_title;
	public static String restart_later;
	public static String restart_now;
	public static String restart_text;
	public static String restart_title;
	public static String source_file;
	public static String source_folder;
	public static String source_message;
	public static String source_missing;
	public static String source_next;
	public static String source_none;
	public static String source_place;
	public static String source_placeHint;
	public static String source_placeName;
	public static String source_title;
	public static String state_pending;
	public static String summary;
	public static String summary_none;
	public static String summary_restart;
	public static String summary_safe;
	public static String text_brings;
	public static String text_bringsLine;
	public static String text_broken;
	public static String text_file;
	public static String text_fingerprint;
	public static String text_notValid;
	public static String text_origin;
	public static String text_publisher;
	public static String text_unsigned;
	public static String text_valid;
	public static String trust_always;
	public static String trust_message;
	public static String trust_once;
	public static String trust_signed;
	public static String trust_title;
	public static String trust_unsigned;
	public static String trust_unsignedMessage;
	public static String trust_words;
	public static String uninstall_button;
	public static String uninstall_gone;
	public static String uninstall_noSite;
	public static String uninstall_nothing;
	public static String uninstall_remaining;
	public static String uninstall_settings;
	public static String uninstall_title;
	public static String uninstall_unused;
	public static String uninstall_used;
	public static String view_details;
	public static String view_name;

	static {
		initializeMessages("org.postern.ui.plugins.messages", Messages.class);
	}

	private Messages() {
	}
}
