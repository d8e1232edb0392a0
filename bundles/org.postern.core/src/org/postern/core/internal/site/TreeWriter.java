package org.postern.core.internal.site;

import java.util.Map;
import java.util.stream.Collectors;

import org.snakeyaml.engine.v2.common.ScalarStyle;

/**
 * Writes trees as YAML: sections below each other, or in braces on one line.
 *
 * @param step spaces for each level
 * @param end  how lines end
 * @param json whether everything is written so that JSON readers understand it
 */
record TreeWriter(int step, String end, boolean json) {

	static final TreeWriter USUAL = new TreeWriter(2, "\n", false);

	/** A whole file, with a blank line above each section. */
	String document(Tree.Branch branch) {
		return branch.entries().entrySet().stream()
				.map(entry -> (entry.getValue() instanceof Tree.Leaf ? "" : end) + entry(entry.getKey(), entry.getValue(), 0))
				.collect(Collectors.joining());
	}

	/** Whole lines, each indented by {@code indent} spaces or more. */
	String block(Tree.Branch branch, int indent) {
		return branch.entries().entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue(), indent))
				.collect(Collectors.joining());
	}

	/** The lines of one key. */
	String entry(String key, Tree value, int indent) {
		return entry(key, value, indent, isBraced(key, value));
	}

	/** @param braced whether a section is written on one line */
	String entry(String key, Tree value, int indent, boolean braced) {
		String start = " ".repeat(indent) + key(key) + ":";
		return switch (value) {
			case Tree.Leaf leaf -> start + " " + scalar(leaf) + end;
			case Tree.Branch branch when braced || branch.isEmpty() -> start + " " + flow(branch) + end;
			case Tree.Branch branch -> start + end + block(branch, indent + step);
			case Tree.Row row when row.items().isEmpty() -> start + " []" + end;
			case Tree.Row row -> start + end + items(row, indent + step);
		};
	}

	/** Each item on lines of its own. */
	String items(Tree.Row row, int indent) {
		return row.items().stream().map(item -> item(item, indent, 2)).collect(Collectors.joining());
	}

	/** Certificates and single overrides read best on one line. */
	private static boolean isBraced(String key, Tree value) {
		return value instanceof Tree.Branch && (key.equals("certificate") || key.contains(".") || key.contains("@"));
	}

	/** An item of a list: its first key follows the dash at a distance of {@code gap}. */
	String item(Tree.Branch branch, int indent, int gap) {
		String lines = block(branch, indent + gap);
		return " ".repeat(indent) + "-" + " ".repeat(gap - 1) + lines.substring(indent + gap);
	}

	/** On one line, in braces. */
	String flow(Tree value) {
		return switch (value) {
			case Tree.Leaf leaf -> scalar(leaf);
			case Tree.Branch branch when branch.isEmpty() -> "{}";
			case Tree.Branch branch -> branch.entries().entrySet().stream().map(this::pair)
					.collect(Collectors.joining(", ", "{ ", " }"));
			case Tree.Row row -> row.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
		};
	}

	private String pair(Map.Entry<String, Tree> entry) {
		return pair(entry.getKey(), entry.getValue());
	}

	String pair(String key, Tree value) {
		return key(key) + ": " + flow(value);
	}

	private String key(String key) {
		return scalar(new Tree.Leaf(key, false));
	}

	private String scalar(Tree.Leaf leaf) {
		return json && !leaf.typed() ? Scalars.write(leaf, ScalarStyle.DOUBLE_QUOTED) : Scalars.write(leaf);
	}
}
