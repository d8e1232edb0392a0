package org.postern.profiles;

/** Plain text in lines that fit into any mail. */
final class TextLines {

	private static final int WIDTH = 76;

	private final StringBuilder text = new StringBuilder();

	TextLines line(String content) {
		text.append(content).append('\n');
		return this;
	}

	TextLines heading(String title) {
		return line("").line(title).line("-".repeat(title.length()));
	}

	TextLines paragraph(String sentences) {
		StringBuilder current = new StringBuilder();
		for (String word : sentences.split(" ")) {
			if (current.length() + word.length() + 1 > WIDTH) {
				line(current.toString());
				current.setLength(0);
			}
			current.append(current.isEmpty() ? "" : " ").append(word);
		}
		return line(current.toString());
	}

	/** Lines that are whole already. */
	TextLines raw(String lines) {
		text.append(lines);
		return this;
	}

	@Override
	public String toString() {
		return text.toString();
	}
}
