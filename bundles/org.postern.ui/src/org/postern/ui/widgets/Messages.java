package org.postern.ui.widgets;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String count_advice;
	public static String count_errors;
	public static String count_notes;
	public static String count_warnings;
	public static String filter_name;
	public static String filter_shown;
	public static String finding_evidence;
	public static String finding_reference;
	public static String finding_remedy;
	public static String path_browse;
	public static String path_browseName;

	static {
		initializeMessages("org.postern.ui.widgets.messages", Messages.class);
	}

	private Messages() {
	}
}
