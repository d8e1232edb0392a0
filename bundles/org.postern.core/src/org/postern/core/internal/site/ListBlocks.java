package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.List;

import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A list below its key, cut into whole lines: each item with the comment lines directly above it and those indented
 * below it, and before each the gap of blank lines and other comments.
 *
 * @param start where the first gap begins
 * @param end   where the last item ends
 */
record ListBlocks(int start, int end, List<String> gaps, List<String> items, List<Integer> dashes) {

	static ListBlocks of(YamlDocument document, int start, SequenceNode list) {
		Cutter cutter = new Cutter(document);
		int offset = start;
		for (Node item : list.getValue()) {
			offset = cutter.cut(offset, item);
		}
		return new ListBlocks(start, offset, cutter.gaps, cutter.items, cutter.dashes);
	}

	private static final class Cutter {

		private final YamlDocument document;
		private final Lines lines;
		private final List<String> gaps = new ArrayList<>();
		private final List<String> items = new ArrayList<>();
		private final List<Integer> dashes = new ArrayList<>();

		Cutter(YamlDocument document) {
			this.document = document;
			this.lines = document.lines();
		}

		/** Cuts gap and item off; returns where the next gap begins. */
		int cut(int from, Node item) {
			int dash = dash(from);
			int begin = ownComments(from, lines.start(dash));
			int end = deeperComments(lines.next(document.end(item)), lines.column(dash));
			gaps.add(document.text().substring(from, begin));
			items.add(document.text().substring(begin, end));
			dashes.add(lines.column(dash));
			return end;
		}

		private int dash(int from) {
			int line = from;
			while (lines.stripped(line).isEmpty() || lines.stripped(line).startsWith("#")) {
				line = lines.next(line);
			}
			return line + lines.indent(line);
		}

		private int ownComments(int from, int dashLine) {
			int line = dashLine;
			while (line > from && lines.stripped(lines.start(line - 1)).startsWith("#")) {
				line = lines.start(line - 1);
			}
			return line;
		}

		private int deeperComments(int from, int column) {
			int line = from;
			while (line < document.text().length() && lines.stripped(line).startsWith("#")
					&& lines.indent(line) > column) {
				line = lines.next(line);
			}
			return line;
		}
	}
}
