package org.postern.core.report;

/** Text from elsewhere in a cell of a spreadsheet. */
public final class CsvCell {

	private static final String FORMULA = "=+-@\t\r";

	private CsvCell() {
	}

	/** The text, with an apostrophe before it where a spreadsheet would take it for a formula. */
	public static String safe(String text) {
		return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
	}
}
