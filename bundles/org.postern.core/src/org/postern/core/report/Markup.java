package org.postern.core.report;

/** Text in XML and HTML. */
final class Markup {

	private Markup() {
	}

	/** Escaped for elements and attributes; what XML 1.0 cannot hold becomes a replacement character. */
	static String escape(String text) {
		StringBuilder escaped = new StringBuilder(text.length() + 16);
		text.codePoints().forEach(point -> {
			switch (point) {
				case '&' -> escaped.append("&amp;");
				case '<' -> escaped.append("&lt;");
				case '>' -> escaped.append("&gt;");
				case '"' -> escaped.append("&quot;");
				case '\n', '\t' -> escaped.append((char) point);
				default -> escaped.appendCodePoint(isXml(point) ? point : 0xFFFD);
			}
		});
		return escaped.toString();
	}

	private static boolean isXml(int point) {
		return point >= 0x20 && (point < 0xD800 || point > 0xDFFF) && point != 0xFFFE && point != 0xFFFF;
	}
}
