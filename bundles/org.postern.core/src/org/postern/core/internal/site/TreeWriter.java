package org.postern.core.internal.site;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes trees as YAML: sections below each other, or in braces on one line.
 *
 * @param step spaces for each level
 * @param end  how lines end
 */
record TreeWriter(int step, String end) {

	static final TreeWriter USUAL = new TreeWriter(2, "\n");

	/** Whole lines, each indented by {@code indent} spaces or more. */
	String block(Tree.Branch branch, int indent) {
		return branch.entries().entrySet().stream().map(entry -> entry(entry.getKey(), entry.getValue(), indent))
				.collect(Collectors.joining());
	}

	/** The lines of one key. */
	String entry(String key, Tree value, int indent) {
		String start = " ".repeat(indent) + Scalars.key(key) + ":";
		return switch (value) {
			case Tree.Leaf leaf -> start + " " + Scalars.write(leaf) + end;
			case Tree.Branch branch when isBraced(key, branch) -> start + " " + flow(branch) + end;
			case Tree.Branch branch -> start + end + block(branch, indent + step);
			case Tree.Row row when row.items().isEmpty() -> start + " []" + end;
			case Tree.Row row -> start + end + row.items().stream().map(item -> item(item, indent + step, 2))
					.collect(Collectors.joining());
		};
	}

	/** Certificates and single overrides read best on one line. */
	private static boolean isBraced(String key, Tree.Branch branch) {
		return branch.isEmpty() || key.equals("certificate") || key.contains(".") || key.contains("@");
	}

	/** An item of a list: its first key follows the dash at a distance of {@code gap}. */
	String item(Tree.Branch branch, int indent, int gap) {
		String lines = block(branch, indent + gap);
		return " ".repeat(indent) + "-" + " ".repeat(gap - 1) + lines.substring(indent + gap);
	}

	/** On one line, in braces. */
	String flow(Tree value) {
		return switch (value) {
			case Tree.Leaf leaf -> Scalars.write(leaf);
			case Tree.Branch branch when branch.isEmpty() -> "{}";
			case Tree.Branch branch -> branch.entries().entrySet().stream().map(this::pair)
					.collect(Collectors.joining(", ", "{ ", " }"));
			case Tree.Row row -> row.items().stream().map(this::flow).collect(Collectors.joining(", ", "[", "]"));
		};
	}

	private String pair(Map.Entry<String, Tree> entry) {
		return Scalars.key(entry.getKey()) + ": " + flow(entry.getValue());
	}
}
