package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Puts the items of a list with dashes into another order, adds and removes some; each moves with its comments. */
final class ListRewriter {

	private final YamlDocument document;
	private final SequenceNode list;
	private final ListBlocks blocks;
	private final String ending;

	/** @param key the list's key, which stands in a line above the list */
	ListRewriter(YamlDocument document, Node key, SequenceNode list) {
		this.document = document;
		this.list = list;
		this.blocks = ListBlocks.of(document, document.lines().next(document.end(key)), list);
		this.ending = document.lines().ending();
	}

	/**
	 * @param sources for each wanted item its present position; empty for a new one
	 * @param wanted  what the new ones say
	 */
	YamlDocument rewrite(List<OptionalInt> sources, List<Branch> wanted) throws SiteException {
		List<String> gaps = new ArrayList<>(gaps(sources));
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < sources.size(); i++) {
			boolean isNew = sources.get(i).isEmpty();
			text.append(i > 0 && isNew || gaps.isEmpty() ? i == 0 ? "" : separator() : gaps.removeFirst());
			text.append(closed(isNew ? added(wanted.get(i)) : blocks.items().get(sources.get(i).getAsInt())));
		}
		gaps.stream().filter(gap -> gap.contains("#")).forEach(text::append);
		boolean open = blocks.end() == document.text().length() && !document.text().endsWith("\n");
		int length = open && text.toString().endsWith(ending) ? text.length() - ending.length() : text.length();
		return document.replace(blocks.start(), blocks.end(), text.substring(0, length));
	}

	/** The gaps that stay, in the order of the text: where an item goes, so does a gap that is only blank. */
	private List<String> gaps(List<OptionalInt> sources) {
		List<String> gaps = new ArrayList<>();
		String comments = "";
		for (int i = 0; i < blocks.gaps().size(); i++) {
			String gap = blocks.gaps().get(i);
			boolean first = gaps.isEmpty() && i > 0;
			boolean kept = sources.contains(OptionalInt.of(i));
			if (kept) {
				gaps.add(first && comments.isEmpty() && !gap.contains("#") ? "" : comments + gap);
			}
			comments = kept ? "" : comments + (gap.contains("#") ? gap : "");
		}
		if (!comments.isEmpty()) {
			gaps.add(comments);
		}
		return gaps;
	}

	/** A blank line, where the list has one between its items. */
	private String separator() {
		List<String> between = blocks.gaps().subList(Math.min(1, blocks.gaps().size()), blocks.gaps().size());
		return !between.isEmpty() && between.stream().noneMatch(String::isEmpty) ? ending : "";
	}

	private String closed(String item) {
		return item.endsWith("\n") ? item : item + ending;
	}

	/** A new item in the style of the last one. */
	private String added(Branch item) {
		Node last = list.getValue().getLast();
		int column = blocks.dashes().getLast();
		boolean json = last instanceof MappingNode mapping && EntryAdder.isQuoted(mapping);
		TreeWriter writer = new TreeWriter(document.step(), ending, json);
		int gap = Math.max(2, gap(last, column));
		if (last instanceof MappingNode mapping && YamlDocument.isFlow(mapping)) {
			return " ".repeat(column) + "-" + " ".repeat(gap - 1) + writer.flow(item) + ending;
		}
		return writer.item(item, column, gap);
	}

	/** How far the last item's keys stand behind its dash; the usual two where they stand below it. */
	private int gap(Node last, int column) {
		int start = document.start(last);
		int line = document.lines().start(start);
		boolean sameLine = document.lines().stripped(line).startsWith("-");
		return sameLine ? document.lines().column(start) - column
				: IntStream.of(2, document.lines().column(start) - column).max().getAsInt();
	}
}
