package org.postern.ui.servers;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String empty_broken;
	public static String empty_brokenText;
	public static String empty_new;
	public static String empty_open;
	public static String empty_opening;
	public static String empty_openingText;
	public static String job_start;
	public static String job_stop;
	public static String look_checking;
	public static String look_differs;
	public static String look_nowhere;
	public static String look_outdated;
	public static String look_published;
	public static String look_running;
	public static String look_site;
	public static String look_stopped;
	public static String look_unknown;
	public static String menu_look;
	public static String menu_newDomain;
	public static String menu_newServer;
	public static String menu_open;
	public static String menu_openFolder;
	public static String menu_publish;
	public static String menu_remove;
	public static String menu_secrets;
	public static String menu_start;
	public static String menu_stop;
	public static String menu_test;
	public static String menu_testListener;
	public static String remove_domain;
	public static String remove_server;
	public static String remove_title;
	public static String security_none;
	public static String security_required;
	public static String security_starttls;
	public static String security_tls;
	public static String view_filter;
	public static String view_filterName;
	public static String view_new;
	public static String view_newTip;
	public static String view_test;
	public static String view_testTip;
	public static String view_tree;

	static {
		initializeMessages("org.postern.ui.servers.messages", Messages.class);
	}

	private Messages() {
	}
}
