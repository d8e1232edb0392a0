package org.postern.ui.site;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String open_job;
	public static String records_remedy;
	public static String records_why;
	public static String refresh_job;
	public static String reload_job;
	public static String session_sample;
	public static String safe_remedy;
	public static String safe_summary;
	public static String safe_why;
	public static String session_secretRemedy;
	public static String trouble_sample;
	public static String trouble_sampleWhy;
	public static String trouble_siteWhy;
	public static String trouble_startWhy;

	static {
		initializeMessages("org.postern.ui.site.messages", Messages.class);
	}

	private Messages() {
	}
}
