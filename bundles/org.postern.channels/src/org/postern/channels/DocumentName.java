package org.postern.channels;

import java.util.regex.Pattern;

/** Names of documents, where they become names of files. */
final class DocumentName {

	private static final Pattern LEADS_ELSEWHERE = Pattern.compile("[/\\\\:\\p{Cntrl}]");

	private DocumentName() {
	}

	/** Whether a name leads nowhere else, on any system. */
	static boolean isPlain(String name) {
		return !name.isBlank() && !name.startsWith(".") && !LEADS_ELSEWHERE.matcher(name).find();
	}
}
