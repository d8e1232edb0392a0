package org.postern.core.internal.site;

import java.util.List;
import java.util.Optional;

import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Adds a key to a section, in the section's own style, behind the keys that usually come before it. */
final class EntryAdder {

	private final YamlDocument document;
	private final Lines lines;

	EntryAdder(YamlDocument document) {
		this.document = document;
		this.lines = document.lines();
	}

	/**
	 * @param place the section; it is there, possibly with nothing in it
	 * @param order the usual order of the section's keys
	 */
	YamlDocument add(List<String> place, String key, Tree value, List<String> order) throws SiteException {
		Node section = document.find(place).orElseThrow();
		if (!(section instanceof MappingNode mapping)) {
			return fill(place, section, Tree.Branch.empty().with(key, value));
		}
		if (YamlDocument.isFlow(mapping)) {
			return toFlow(mapping, key, value, order);
		}
		return toBlock(mapping, key, value, order);
	}

	private YamlDocument toBlock(MappingNode mapping, String key, Tree value, List<String> order) throws SiteException {
		NodeTuple before = predecessor(mapping, key, order).orElse(mapping.getValue().getLast());
		int indent = lines.column(document.start(mapping));
		int place = lines.next(document.end(before.getValueNode()));
		TreeWriter writer = writer(mapping);
		String entry = indent == 0 || sections(mapping).isEmpty() ? writer.entry(key, value, indent)
				: writer.entry(key, value, indent, sections(mapping).stream().allMatch(YamlDocument::isFlow));
		boolean airy = indent == 0 && !(value instanceof Tree.Leaf) && hasBlankLineAbove(before);
		return insertLines(place, (airy ? lines.ending() : "") + entry);
	}

	private boolean hasBlankLineAbove(NodeTuple entry) {
		int line = lines.start(document.start(entry.getKeyNode()));
		while (line > 0 && lines.stripped(lines.start(line - 1)).startsWith("#")) {
			line = lines.start(line - 1);
		}
		return line > 0 && lines.stripped(lines.start(line - 1)).isEmpty();
	}

	/** Where its sisters stand in braces, a new section does too. */
	private static List<MappingNode> sections(MappingNode mapping) {
		return mapping.getValue().stream().map(NodeTuple::getValueNode).filter(MappingNode.class::isInstance)
				.map(MappingNode.class::cast).toList();
	}

	/** A last line may lack its ending; the file then stays without one. */
	private YamlDocument insertLines(int place, String added) throws SiteException {
		boolean open = place > 0 && document.text().charAt(place - 1) != '\n';
		String text = open ? lines.ending() + added.substring(0, added.length() - lines.ending().length()) : added;
		return document.replace(place, place, text);
	}

	private YamlDocument toFlow(MappingNode mapping, String key, Tree value, List<String> order) throws SiteException {
		String pair = writer(mapping).pair(key, value);
		if (mapping.getValue().isEmpty()) {
			return document.replace(document.start(mapping), document.end(mapping), "{ " + pair + " }");
		}
		NodeTuple before = predecessor(mapping, key, order).orElse(mapping.getValue().getLast());
		int start = document.start(before.getKeyNode());
		String distance = lines.isFirst(start) ? lines.ending() + " ".repeat(lines.column(start)) : " ";
		int end = document.end(before.getValueNode());
		return document.replace(end, end, "," + distance + pair);
	}

	/** A key with nothing behind it gets its first entries. */
	YamlDocument fill(List<String> place, Node nothing, Tree content) throws SiteException {
		MappingNode parent = (MappingNode) document.find(place.subList(0, place.size() - 1)).orElseThrow();
		TreeWriter writer = writer(parent);
		int from = document.start(nothing);
		int to = document.end(nothing);
		if (YamlDocument.isFlow(parent)) {
			return document.replace(from, to, (from == to ? " " : "") + writer.flow(content));
		}
		int gap = document.text().substring(0, from).stripTrailing().length();
		YamlDocument emptied = document.replace(gap, to, String.join(" ", new Comments(document).in(from, to, List.of())));
		int indent = lines.column(document.start(parent)) + document.step();
		String added = content instanceof Tree.Row row ? writer.items(row, indent)
				: writer.block((Tree.Branch) content, indent);
		return new EntryAdder(emptied).insertLines(emptied.lines().next(gap), added);
	}

	private static Optional<NodeTuple> predecessor(MappingNode mapping, String key, List<String> order) {
		return order.stream().takeWhile(other -> !other.equals(key)).map(other -> Nodes.entry(mapping, other))
				.flatMap(Optional::stream).reduce((earlier, later) -> later);
	}

	private TreeWriter writer(MappingNode like) {
		return new TreeWriter(document.step(), lines.ending(), isQuoted(like));
	}

	/** Keys in double quotes: the text is JSON, which YAML contains, and shall stay so. */
	static boolean isQuoted(MappingNode mapping) {
		return !mapping.getValue().isEmpty() && mapping.getValue().getFirst().getKeyNode() instanceof ScalarNode key
				&& key.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
	}
}
