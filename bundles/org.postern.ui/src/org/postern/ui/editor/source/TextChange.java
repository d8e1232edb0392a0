package org.postern.ui.editor.source;

/**
 * The smallest piece that tells two texts apart, so that caret and scroll bar stay where they are when the other one
 * is shown.
 *
 * @param offset  where the texts begin to differ
 * @param length  how much of the old text goes
 * @param written what comes in its place
 */
record TextChange(int offset, int length, String written) {

	static TextChange between(String before, String after) {
		int limit = Math.min(before.length(), after.length());
		int start = 0;
		while (start < limit && before.charAt(start) == after.charAt(start)) {
			start++;
		}
		int same = 0;
		while (same < limit - start
				&& before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
			same++;
		}
		return new TextChange(start, before.length() - start - same, after.substring(start, after.length() - same));
	}
}
