package org.postern.ui.web;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String job_start;
	public static String job_stop;
	public static String status_failed;
	public static String status_hint;
	public static String status_name;
	public static String status_running;
	public static String status_stopped;

	static {
		initializeMessages("org.postern.ui.web.messages", Messages.class);
	}

	private Messages() {
	}
}
