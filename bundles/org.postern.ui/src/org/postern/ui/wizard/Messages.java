package org.postern.ui.wizard;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String domain_display;
	public static String domain_displayHint;
	public static String domain_name;
	public static String domain_nameHint;
	public static String domain_noSite;
	public static String domain_page;
	public static String domain_server;
	public static String domain_serverHint;
	public static String domain_title;
	public static String domain_user;
	public static String domain_userAddress;
	public static String domain_userHint;
	public static String domain_userLocal;
	public static String done_failed;
	public static String job_read;
	public static String job_write;
	public static String name_missing;
	public static String present_allUnderstood;
	public static String present_heading;
	public static String present_left;
	public static String present_login;
	public static String present_nothing;
	public static String present_port;
	public static String present_protocol;
	public static String present_remarks;
	public static String present_security;
	public static String present_startElsewhere;
	public static String present_table;
	public static String reading_again;
	public static String reading_cancel;
	public static String reading_cancelled;
	public static String reading_cancelledRemedy;
	public static String reading_message;
	public static String reading_secrets;
	public static String reading_title;
	public static String reading_who;
	public static String server_access;
	public static String server_accessMessage;
	public static String server_backend;
	public static String server_backendHint;
	public static String server_host;
	public static String server_hostHint;
	public static String server_name;
	public static String server_nameHint;
	public static String server_noSite;
	public static String server_offset;
	public static String server_offsetHint;
	public static String server_page;
	public static String server_reading;
	public static String server_start;
	public static String server_startHint;
	public static String server_startRead;
	public static String server_title;
	public static String site_browse;
	public static String site_folder;
	public static String site_folderHint;
	public static String site_folderMissing;
	public static String site_folderName;
	public static String site_name;
	public static String site_nameHint;
	public static String site_nameMissing;
	public static String site_page;
	public static String site_title;

	static {
		initializeMessages("org.postern.ui.wizard.messages", Messages.class);
	}

	private Messages() {
	}
}
