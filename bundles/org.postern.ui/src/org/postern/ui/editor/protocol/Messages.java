package org.postern.ui.editor.protocol;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String about_port;
	public static String section_about;
	public static String section_settings;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
