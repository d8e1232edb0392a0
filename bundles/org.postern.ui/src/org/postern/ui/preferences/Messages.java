package org.postern.ui.preferences;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String page_startLocal;
	public static String page_theme;
	public static String page_themeDark;
	public static String page_themeLight;
	public static String page_themeTitle;
	public static String page_timeout;
	public static String page_timeoutHint;
	public static String page_welcome;

	public static String restart_later;
	public static String restart_now;
	public static String restart_text;
	public static String restart_title;

	static {
		initializeMessages("org.postern.ui.preferences.messages", Messages.class);
	}

	private Messages() {
	}
}
