package org.postern.ui.access;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String secrets_button;
	public static String secrets_buttonHint;
	public static String secrets_heading;
	public static String secrets_message;
	public static String secrets_none;
	public static String secrets_notStored;
	public static String secrets_stored;
	public static String secrets_title;

	static {
		initializeMessages("org.postern.ui.access.messages", Messages.class);
	}

	private Messages() {
	}
}
