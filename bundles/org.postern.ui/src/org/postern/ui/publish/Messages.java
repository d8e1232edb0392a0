package org.postern.ui.publish;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String preview_domain;
	public static String preview_domainName;
	public static String preview_message;
	public static String preview_places;
	public static String preview_title;
	public static String published_current;
	public static String published_never;
	public static String published_outdated;
	public static String published_unknown;
	public static String wizard_columnDomain;
	public static String wizard_columnPlaces;
	public static String wizard_domains;
	public static String wizard_domainsHint;
	public static String wizard_message;
	public static String wizard_noDomains;
	public static String wizard_noPlace;
	public static String wizard_noneTicked;
	public static String wizard_nowhere;
	public static String wizard_once;
	public static String wizard_remember;
	public static String wizard_rememberHint;
	public static String wizard_stated;
	public static String wizard_title;
	public static String wizard_where;
	public static String wizard_whereHint;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
