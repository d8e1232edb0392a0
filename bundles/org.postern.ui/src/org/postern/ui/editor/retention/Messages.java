package org.postern.ui.editor.retention;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	static String button_add;
	static String button_remove;
	static String change_add;
	static String change_override;
	static String change_remove;
	static String column_expire;
	static String column_expired;
	static String column_held;
	static String column_hold;
	static String column_mailbox;
	static String column_oldest;
	static String column_released;
	static String column_scope;
	static String column_size;
	static String override_empty;
	static String override_general;
	static String override_twice;
	static String overrides_name;
	static String page_title;
	static String period_hint;
	static String preview;
	static String preview_hint;
	static String preview_job;
	static String preview_many;
	static String preview_name;
	static String preview_noSite;
	static String preview_nothing;
	static String preview_old;
	static String preview_one;
	static String preview_running;
	static String scope_hint;
	static String section_general;
	static String section_overrides;
	static String section_preview;
	static String unit_bytes;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
