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
	public static String server_access;
	public static String server_accessMessage;
	public static String server_backend;
	public static String server_backendHint;
	public static String server_host;
	public static String server_hostHint;
	public static String server_name;
	public static String server_nameHint;
	public static String server_noAccess;
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
