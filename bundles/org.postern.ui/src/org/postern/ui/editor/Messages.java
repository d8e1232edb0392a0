package org.postern.ui.editor;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	static String change_setting;
	static String disk_changed;
	static String disk_mine;
	static String disk_mineTip;
	static String disk_theirs;
	static String disk_theirsTip;
	static String head_apply;
	static String head_applyTip;
	static String head_notSaved;
	static String head_title;
	static String header_advice;
	static String header_errors;
	static String header_notes;
	static String header_problem;
	static String header_review;
	static String header_warnings;
	static String redo;
	static String redo_what;
	static String text_keepMine;
	static String text_notUnderstood;
	static String text_takeTheirs;
	static String text_typing;
	static String undo;
	static String undo_what;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
