package org.postern.workbench;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String busy_text;
	public static String busy_title;
	public static String menu_edit;
	public static String menu_file;
	public static String menu_help;
	public static String menu_server;
	public static String menu_views;
	public static String menu_window;
	public static String window_safe;
	public static String window_title;

	static {
		initializeMessages("org.postern.workbench.messages", Messages.class);
	}

	private Messages() {
	}
}
