package org.postern.ui.command;

import org.eclipse.osgi.util.NLS;

/** The words of this package. */
public final class Messages extends NLS {

	public static String open_message;
	public static String open_title;

	static {
		initializeMessages("org.postern.ui.command.messages", Messages.class);
	}

	private Messages() {
	}
}
