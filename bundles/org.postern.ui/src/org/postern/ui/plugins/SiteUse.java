package org.postern.ui.plugins;

import java.util.List;

import org.eclipse.osgi.util.NLS;

/**
 * What the open site has of what a plug-in brings.
 *
 * @param concerned the servers and domains out of which it can be taken
 * @param remaining where it is named and cannot be left out, such as {@code servers/mail.yaml: backend: exim}
 */
record SiteUse(List<String> concerned, List<String> remaining) {

	String names() {
		return String.join(", ", concerned);
	}

	/** What becomes of the site without the plug-in. */
	String words() {
		String taken = concerned.isEmpty() ? "" : NLS.bind(Messages.uninstall_used, names());
		String left = remaining.isEmpty() ? "" : NLS.bind(Messages.uninstall_remaining, String.join("\n", remaining));
		String words = (taken + left).strip();
		return words.isEmpty() ? Messages.uninstall_unused : words;
	}
}
