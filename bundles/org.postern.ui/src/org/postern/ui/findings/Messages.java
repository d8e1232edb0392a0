package org.postern.ui.findings;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String action_copy;
	public static String action_copyTip;
	public static String action_fix;
	public static String action_fixTip;
	public static String action_look;
	public static String action_lookTip;
	public static String column_place;
	public static String column_severity;
	public static String column_source;
	public static String column_summary;
	public static String empty_text;
	public static String empty_title;
	public static String fix_apply;
	public static String fix_disable;
	public static String fix_publish;
	public static String fix_push;
	public static String fix_sign;
	public static String view_details;
	public static String view_name;
	public static String view_table;

	static {
		initializeMessages("org.postern.ui.findings.messages", Messages.class);
	}

	private Messages() {
	}
}
