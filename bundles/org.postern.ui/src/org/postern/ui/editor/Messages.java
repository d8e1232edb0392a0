package org.postern.ui.editor;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String change_setting;
	public static String disk_changed;
	public static String disk_mine;
	public static String disk_mineTip;
	public static String disk_theirs;
	public static String disk_theirsTip;
	public static String head_apply;
	public static String head_applyTip;
	public static String head_domain;
	public static String head_notSaved;
	public static String head_publish;
	public static String head_publishTip;
	public static String head_title;
	public static String header_problem;
	public static String header_review;
	public static String redo;
	public static String redo_what;
	public static String text_keepMine;
	public static String text_notUnderstood;
	public static String text_takeTheirs;
	public static String text_typing;
	public static String undo;
	public static String undo_what;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
