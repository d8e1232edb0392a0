package org.postern.core.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What changes between two texts, line by line: {@code -} for what goes, {@code +} for what comes.
 */
public final class LineDiff {

	private static final int CONTEXT = 2;

	private final List<String> before;
	private final List<String> after;
	private final int[][] common;

	private LineDiff(List<String> before, List<String> after) {
		this.before = before;
		this.after = after;
		this.common = new int[before.size() + 1][after.size() + 1];
	}

	/** The changed lines with two lines around them; gaps are marked by {@code @@}. */
	public static List<String> of(String before, String after) {
		LineDiff diff = new LineDiff(before.lines().toList(), after.lines().toList());
		diff.measure();
		return shorten(diff.walk());
	}

	/** The length of the longest common part from each pair of lines on. */
	private void measure() {
		for (int i = before.size() - 1; i >= 0; i--) {
			for (int j = after.size() - 1; j >= 0; j--) {
				common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
	}

	private List<String> walk() {
		List<String> lines = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < before.size() || j < after.size()) {
			if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
				lines.add("  " + before.get(i++));
				j++;
			} else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
				lines.add("- " + before.get(i++));
			} else {
				lines.add("+ " + after.get(j++));
			}
		}
		return lines;
	}

	private static List<String> shorten(List<String> lines) {
		List<String> kept = new ArrayList<>();
		boolean gap = false;
		for (int i = 0; i < lines.size(); i++) {
			if (isNearChange(lines, i)) {
				if (gap) {
					kept.add("@@");
				}
				kept.add(lines.get(i));
				gap = false;
			} else {
				gap = true;
			}
		}
		return kept;
	}

	private static boolean isNearChange(List<String> lines, int at) {
		int from = Math.max(0, at - CONTEXT);
		int to = Math.min(lines.size(), at + CONTEXT + 1);
		return lines.subList(from, to).stream().anyMatch(line -> !line.startsWith("  "));
	}
}
