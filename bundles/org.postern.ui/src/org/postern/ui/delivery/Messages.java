package org.postern.ui.delivery;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String action_cancel;
	public static String action_cancelTip;
	public static String action_check;
	public static String action_checkTip;
	public static String action_export;
	public static String action_exportTip;
	public static String action_publish;
	public static String action_publishTip;
	public static String action_push;
	public static String action_pushTip;
	public static String action_resume;
	public static String action_resumeTip;
	public static String check_agrees;
	public static String check_nowhere;
	public static String check_nowhereRemedy;
	public static String column_detail;
	public static String column_state;
	public static String column_where;
	public static String column_who;
	public static String detail_documents;
	public static String details_name;
	public static String details_remedy;
	public static String details_select;
	public static String empty_publish;
	public static String empty_push;
	public static String empty_text;
	public static String empty_title;
	public static String export_failed;
	public static String export_name;
	public static String export_title;
	public static String filter_hint;
	public static String filter_troubled;
	public static String remedy_record;
	public static String remedy_unread;
	public static String state_cancelled;
	public static String state_ended;
	public static String state_none;
	public static String state_running;
	public static String status_leftOut;
	public static String status_running;
	public static String table_name;
	public static String title_check;
	public static String title_domains;
	public static String title_publish;
	public static String title_push;
	public static String title_resume;
	public static String trouble_title;
	public static String view_name;
	public static String where_clients;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
