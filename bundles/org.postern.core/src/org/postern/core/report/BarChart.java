package org.postern.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A distribution as bars with their numbers written beside them, in SVG. */
record BarChart(String title, Distribution values) {

	private static final int ROW = 22;
	private static final double WIDTH = 220;

	String svg() {
		double most = Math.max(1, values.counts().stream().mapToLong(Long::longValue).max().orElse(1));
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < values.labels().size(); i++) {
			rows.add(row(ROW * i, values.labels().get(i), values.counts().get(i), WIDTH * values.counts().get(i) / most));
		}
		return "<figure><figcaption>" + Markup.escape(title) + "</figcaption><svg viewBox=\"0 0 400 " + ROW * rows.size()
				+ "\" role=\"img\" aria-label=\"" + Markup.escape(title) + "\">\n" + String.join("\n", rows)
				+ "\n</svg></figure>\n";
	}

	private static String row(int y, String label, long count, double width) {
		return String.format(Locale.ROOT,
				"<text x=\"110\" y=\"%d\" class=\"label\">%s</text><rect x=\"118\" y=\"%d\" width=\"%.1f\" height=\"14\" "
						+ "rx=\"2\"/><text x=\"%.1f\" y=\"%d\">%d</text>",
				y + 12, Markup.escape(label), y, width, 124 + width, y + 12, count);
	}
}
