package org.postern.ui.access;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String host_always;
	public static String host_fingerprint;
	public static String host_fingerprintHint;
	public static String host_heading;
	public static String host_kind;
	public static String host_kindHint;
	public static String host_message;
	public static String host_once;
	public static String host_place;
	public static String host_placeHint;
	public static String host_refuse;
	public static String host_title;
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
