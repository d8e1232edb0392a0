package org.postern.ui.fleet;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String action_cancel;
	public static String action_cancelTip;
	public static String action_export;
	public static String action_exportTip;
	public static String action_list;
	public static String action_listTip;
	public static String action_site;
	public static String action_siteTip;
	public static String chart_endpoints;
	public static String chart_expiries;
	public static String chart_expiriesAxis;
	public static String chart_handshakes;
	public static String chart_handshakesAxis;
	public static String chart_versions;
	public static String chart_versionsAxis;
	public static String column_expiry;
	public static String column_found;
	public static String column_host;
	public static String column_port;
	public static String column_spoken;
	public static String column_state;
	public static String column_time;
	public static String column_tls;
	public static String counts;
	public static String details_certificate;
	public static String details_issuer;
	public static String details_name;
	public static String details_select;
	public static String details_steps;
	public static String details_tls;
	public static String details_until;
	public static String empty_action;
	public static String empty_list;
	public static String empty_text;
	public static String empty_title;
	public static String export_csv;
	public static String export_failed;
	public static String export_html;
	public static String export_jsonl;
	public static String export_junit;
	public static String export_name;
	public static String export_prometheus;
	public static String export_title;
	public static String filter_hint;
	public static String filter_troubled;
	public static String job;
	public static String list_title;
	public static String state_cancelled;
	public static String state_ended;
	public static String state_none;
	public static String state_running;
	public static String table_name;
	public static String trouble_title;
	public static String view_name;

	static {
		initializeMessages("org.postern.ui.fleet.messages", Messages.class);
	}

	private Messages() {
	}
}
