package org.postern.ui.editor.clients;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String address_elsewhere;
	public static String address_message;
	public static String address_missing;
	public static String address_name;
	public static String clients_address;
	public static String clients_domain;
	public static String clients_domains;
	public static String clients_endpoint;
	public static String clients_incoming;
	public static String clients_name;
	public static String clients_noDomain;
	public static String clients_order;
	public static String clients_outgoing;
	public static String clients_security;
	public static String domain;
	public static String domain_name;
	public static String hint;
	public static String nothing;
	public static String one;
	public static String page_title;
	public static String section;
	public static String whole;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
