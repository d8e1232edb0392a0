package org.postern.ui.editor.review;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String job;
	public static String pane_details;
	public static String pane_name;
	public static String pane_nothing;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
