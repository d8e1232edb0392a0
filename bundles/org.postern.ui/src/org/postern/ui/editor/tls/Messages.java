package org.postern.ui.editor.tls;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	static String both;
	static String browse;
	static String browse_name;
	static String chain;
	static String chain_hint;
	static String change_certificate;
	static String change_minimum;
	static String key;
	static String key_hint;
	static String minimum;
	static String minimum_hint;
	static String page_title;
	static String section_certificate;
	static String section_review;
	static String section_version;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
