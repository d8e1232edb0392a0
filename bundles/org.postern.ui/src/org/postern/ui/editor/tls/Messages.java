package org.postern.ui.editor.tls;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String both;
	public static String chain;
	public static String chain_hint;
	public static String change_certificate;
	public static String change_minimum;
	public static String key;
	public static String key_hint;
	public static String minimum;
	public static String minimum_hint;
	public static String page_title;
	public static String section_certificate;
	public static String section_review;
	public static String section_version;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
