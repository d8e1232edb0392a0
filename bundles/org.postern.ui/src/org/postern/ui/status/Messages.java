package org.postern.ui.status;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String status_differs;
	public static String status_looking;
	public static String status_name;
	public static String status_noServers;
	public static String status_opening;
	public static String status_running;
	public static String status_stopped;
	public static String status_unreadable;

	static {
		initializeMessages("org.postern.ui.status.messages", Messages.class);
	}

	private Messages() {
	}
}
