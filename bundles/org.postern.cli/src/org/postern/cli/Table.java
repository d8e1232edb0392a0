package org.postern.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in columns that are as wide as their widest cell. */
final class Table {

	private final List<List<String>> rows = new ArrayList<>();

	Table row(Object... cells) {
		rows.add(Arrays.stream(cells).map(Object::toString).toList());
		return this;
	}

	List<String> lines() {
		int columns = rows.stream().mapToInt(List::size).max().orElse(0);
		int[] widths = IntStream.range(0, columns).map(this::width).toArray();
		return rows.stream().map(row -> line(row, widths)).toList();
	}

	private int width(int column) {
		return rows.stream().filter(row -> row.size() > column).mapToInt(row -> row.get(column).length()).max()
				.orElse(0);
	}

	private static String line(List<String> row, int[] widths) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < row.size(); i++) {
			line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
		}
		return line.toString().stripTrailing();
	}
}
