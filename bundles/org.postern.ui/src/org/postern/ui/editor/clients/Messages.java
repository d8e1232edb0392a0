package org.postern.ui.editor.clients;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	static String copy;
	static String document;
	static String document_name;
	static String domain;
	static String format;
	static String nothing;
	static String page_title;
	static String save;
	static String save_failed;
	static String save_title;
	static String section;
	static String user;
	static String user_message;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
