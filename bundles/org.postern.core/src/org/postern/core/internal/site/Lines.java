package org.postern.core.internal.site;

/** Where lines of a text begin and end; both LF and CRLF end a line. */
record Lines(String text) {

	/** How this text ends its lines. */
	String ending() {
		return text.contains("\r\n") ? "\r\n" : "\n";
	}

	/** The first place of the line that {@code offset} is in. */
	int start(int offset) {
		return text.lastIndexOf('\n', offset - 1) + 1;
	}

	/** The first place of the next line; the end of the text where there is none. */
	int next(int offset) {
		int end = text.indexOf('\n', offset);
		return end < 0 ? text.length() : end + 1;
	}

	/** The place behind the last character of the line, its ending left out. */
	int end(int offset) {
		int next = next(offset);
		int end = next > offset && text.charAt(next - 1) == '\n' ? next - 1 : next;
		return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
	}

	/** How many characters stand before {@code offset} in its line. */
	int column(int offset) {
		return offset - start(offset);
	}

	/** Whether only blanks stand before {@code offset} in its line. */
	boolean isFirst(int offset) {
		return text.substring(start(offset), offset).isBlank();
	}

	/** The line that begins at {@code start}, without blanks around it. */
	String stripped(int start) {
		return text.substring(start, next(start)).strip();
	}

	/** How far the line that begins at {@code start} is indented. */
	int indent(int start) {
		int offset = start;
		while (offset < text.length() && text.charAt(offset) == ' ') {
			offset++;
		}
		return offset - start;
	}
}
