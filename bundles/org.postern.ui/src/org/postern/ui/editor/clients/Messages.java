package org.postern.ui.editor.clients;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String copy;
	public static String document;
	public static String document_name;
	public static String domain;
	public static String format;
	public static String nothing;
	public static String page_title;
	public static String save;
	public static String save_failed;
	public static String save_title;
	public static String section;
	public static String user;
	public static String user_message;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
