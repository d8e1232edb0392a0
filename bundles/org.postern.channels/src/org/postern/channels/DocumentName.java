package org.postern.channels;

/** Names of documents, where they become names of files. */
final class DocumentName {

	private DocumentName() {
	}

	/** Whether a name leads nowhere else, on any system. */
	static boolean isPlain(String name) {
		return !name.isBlank() && !name.startsWith(".") && !name.matches(".*[/\\\\:\\p{Cntrl}].*");
	}
}
