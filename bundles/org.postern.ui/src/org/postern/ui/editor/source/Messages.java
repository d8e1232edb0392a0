package org.postern.ui.editor.source;

import org.eclipse.osgi.util.NLS;

/** The words of this package, from {@code messages.properties}. */
final class Messages extends NLS {

	public static String page_title;
	public static String problem;
	public static String problem_line;
	public static String problems_name;
	public static String source_name;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class);
	}

	private Messages() {
	}
}
