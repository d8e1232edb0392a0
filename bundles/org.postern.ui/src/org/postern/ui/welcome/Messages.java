package org.postern.ui.welcome;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String tour_cancel;
	public static String tour_cancelled;
	public static String tour_failed;
	public static String tour_job;
	public static String tour_millis;
	public static String tour_passed;
	public static String tour_running;
	public static String tour_stepFailed;
	public static String welcome_again;
	public static String welcome_name;
	public static String welcome_open;
	public static String welcome_openText;
	public static String welcome_sentence;
	public static String welcome_site;
	public static String welcome_siteText;
	public static String welcome_title;
	public static String welcome_tour;
	public static String welcome_tourText;

	static {
		initializeMessages("org.postern.ui.welcome.messages", Messages.class);
	}

	private Messages() {
	}
}
