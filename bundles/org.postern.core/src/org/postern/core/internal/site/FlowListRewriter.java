package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** As {@link ListRewriter}, for a list in brackets. What stands between the items stays where it is. */
final class FlowListRewriter {

	private final YamlDocument document;
	private final SequenceNode list;

	/** @param list has an item at least */
	FlowListRewriter(YamlDocument document, SequenceNode list) {
		this.document = document;
		this.list = list;
	}

	YamlDocument rewrite(List<OptionalInt> sources, List<Branch> wanted) throws SiteException {
		int first = document.start(list.getValue().getFirst());
		int last = document.end(list.getValue().getLast());
		List<String> between = between();
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < sources.size(); i++) {
			if (i > 0) {
				text.append(between.isEmpty() ? separator() : between.removeFirst());
			}
			text.append(sources.get(i).isPresent() ? item(list.getValue().get(sources.get(i).getAsInt()))
					: writer().flow(wanted.get(i)));
		}
		between.stream().filter(gap -> gap.contains("#"))
				.forEach(gap -> text.append(gap.replaceFirst(",", "")));
		return document.replace(first, last, text.toString());
	}

	private String item(Node node) {
		return document.text().substring(document.start(node), document.end(node));
	}

	private List<String> between() {
		List<String> between = new ArrayList<>();
		for (int i = 1; i < list.getValue().size(); i++) {
			between.add(document.text().substring(document.end(list.getValue().get(i - 1)),
					document.start(list.getValue().get(i))));
		}
		return between;
	}

	/** As between the first two items, without their comments; on a line of its own where the first item is. */
	private String separator() {
		int start = document.start(list.getValue().getFirst());
		Lines lines = document.lines();
		return lines.isFirst(start) ? "," + lines.ending() + " ".repeat(lines.column(start)) : ", ";
	}

	private TreeWriter writer() {
		boolean json = list.getValue().getFirst() instanceof MappingNode mapping && EntryAdder.isQuoted(mapping);
		return new TreeWriter(document.step(), document.lines().ending(), json);
	}
}
