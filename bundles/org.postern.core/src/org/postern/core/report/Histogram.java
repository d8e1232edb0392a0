package org.postern.core.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How many values lie in which range, as a chart of bars with their numbers written beside them. */
final class Histogram {

	private final List<String> labels;
	private final double[] bounds;
	private final long[] counts;

	/** @param bounds the upper bounds of all ranges but the last, ascending */
	Histogram(List<String> labels, double... bounds) {
		if (labels.size() != bounds.length + 1) {
			throw new IllegalArgumentException("Every range has a label");
		}
		this.labels = List.copyOf(labels);
		this.bounds = bounds.clone();
		this.counts = new long[labels.size()];
	}

	static Histogram ofHandshakes() {
		return new Histogram(List.of("under 5 ms", "5 to 10 ms", "10 to 20 ms", "20 to 50 ms", "50 to 100 ms",
				"100 to 200 ms", "200 ms to 1 s", "1 s and more"), 5, 10, 20, 50, 100, 200, 1000);
	}

	void add(double value) {
		int range = 0;
		while (range < bounds.length && value >= bounds[range]) {
			range++;
		}
		counts[range]++;
	}

	String svg(String title) {
		long most = Math.max(1, java.util.Arrays.stream(counts).max().orElse(1));
		List<String> bars = new ArrayList<>();
		for (int i = 0; i < counts.length; i++) {
			int y = 22 * i;
			bars.add(String.format(Locale.ROOT,
					"<text x=\"110\" y=\"%d\" class=\"label\">%s</text><rect x=\"118\" y=\"%d\" width=\"%.1f\" height=\"14\" "
							+ "rx=\"2\"/><text x=\"%.1f\" y=\"%d\">%d</text>",
					y + 12, Markup.escape(labels.get(i)), y, 220.0 * counts[i] / most, 124 + 220.0 * counts[i] / most, y + 12,
					counts[i]));
		}
		return "<figure><figcaption>" + Markup.escape(title) + "</figcaption><svg viewBox=\"0 0 400 " + 22 * counts.length
				+ "\" role=\"img\" aria-label=\"" + Markup.escape(title) + "\">" + String.join("\n", bars)
				+ "</svg></figure>\n";
	}
}
