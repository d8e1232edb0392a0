package org.postern.ui.trust;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String dialog_always;
	public static String dialog_compare;
	public static String dialog_fingerprint;
	public static String dialog_fingerprintHint;
	public static String dialog_heading;
	public static String dialog_host;
	public static String dialog_hostHint;
	public static String dialog_once;
	public static String dialog_refuse;
	public static String dialog_title;
	public static String dialog_type;
	public static String dialog_typeHint;

	static {
		initializeMessages("org.postern.ui.trust.messages", Messages.class);
	}

	private Messages() {
	}
}
