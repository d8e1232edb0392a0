package org.postern.ui.preview;

import org.postern.api.profile.Document;

/** How a document is best shown. */
enum DocumentKind {

	/** A web page. */
	PAGE,
	/** An image. */
	PICTURE,
	/** Text to be read as it stands. */
	TEXT,
	/** Bytes that say nothing to people; a program of its own opens it. */
	SEALED;

	static DocumentKind of(Document document) {
		String type = document.mediaType();
		if (type.startsWith("text/html")) {
			return PAGE;
		}
		if (type.matches("image/(png|jpeg|gif|bmp|svg\\+xml).*")) {
			return PICTURE;
		}
		return isText(document.content()) ? TEXT : SEALED;
	}

	/** Text has no control characters but those that move the pen. */
	private static boolean isText(byte[] content) {
		for (byte value : content) {
			if (value >= 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t') {
				return false;
			}
		}
		return true;
	}
}
