package org.postern.ui.editor.retention;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String button_add;
	public static String button_remove;
	public static String change_add;
	public static String change_override;
	public static String change_remove;
	public static String column_expire;
	public static String column_expired;
	public static String column_held;
	public static String column_hold;
	public static String column_mailbox;
	public static String column_oldest;
	public static String column_released;
	public static String column_scope;
	public static String column_size;
	public static String override_empty;
	public static String override_general;
	public static String override_twice;
	public static String overrides_name;
	public static String page_title;
	public static String period_hint;
	public static String preview;
	public static String preview_hint;
	public static String preview_job;
	public static String preview_many;
	public static String preview_name;
	public static String preview_noSite;
	public static String preview_nothing;
	public static String preview_old;
	public static String preview_running;
	public static String scope_hint;
	public static String section_general;
	public static String section_overrides;
	public static String section_preview;
	public static String unit_bytes;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
