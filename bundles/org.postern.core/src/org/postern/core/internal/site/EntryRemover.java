package org.postern.core.internal.site;

import java.util.List;
import java.util.stream.Collectors;

import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;

/** Removes a key with its value. Comments in its lines stay, on lines of their own. */
final class EntryRemover {

	private final YamlDocument document;
	private final Lines lines;

	EntryRemover(YamlDocument document) {
		this.document = document;
		this.lines = document.lines();
	}

	/** A section that would be left with nothing goes as a whole. */
	YamlDocument remove(List<String> place) throws SiteException {
		List<String> above = place.subList(0, place.size() - 1);
		MappingNode section = (MappingNode) document.find(above).orElseThrow();
		if (section.getValue().size() == 1 && !above.isEmpty()) {
			return remove(above);
		}
		NodeTuple entry = Nodes.entry(section, place.getLast()).orElseThrow();
		if (YamlDocument.isFlow(section)) {
			return fromFlow(section, entry);
		}
		return lines.isFirst(document.start(entry.getKeyNode())) ? lines(entry) : behindDash(section, entry);
	}

	private YamlDocument lines(NodeTuple entry) throws SiteException {
		int start = document.start(entry.getKeyNode());
		int from = lines.start(start);
		int to = lines.next(document.end(entry.getValueNode()));
		return document.replace(from, to, comments(entry, from, to, lines.column(start)));
	}

	/** The first key of a list's item: the next one takes its place behind the dash. */
	private YamlDocument behindDash(MappingNode section, NodeTuple entry) throws SiteException {
		int from = document.start(entry.getKeyNode());
		int to = document.start(section.getValue().get(1).getKeyNode());
		int line = lines.start(from);
		String kept = comments(entry, from, to, lines.indent(line));
		return document.replace(line, to, kept + document.text().substring(line, from));
	}

	private String comments(NodeTuple entry, int from, int to, int indent) {
		return new Comments(document).in(from, to, List.of(entry.getKeyNode(), entry.getValueNode())).stream()
				.map(comment -> " ".repeat(indent) + comment + lines.ending()).collect(Collectors.joining());
	}

	private YamlDocument fromFlow(MappingNode section, NodeTuple entry) throws SiteException {
		int index = section.getValue().indexOf(entry);
		boolean last = index == section.getValue().size() - 1;
		int from = last && index > 0 ? document.end(section.getValue().get(index - 1).getValueNode())
				: document.start(entry.getKeyNode());
		int to = last ? document.end(entry.getValueNode())
				: document.start(section.getValue().get(index + 1).getKeyNode());
		List<String> kept = new Comments(document).in(from, to, List.of(entry.getKeyNode(), entry.getValueNode()));
		String indent = " ".repeat(lines.column(document.start(entry.getKeyNode())));
		String comments = kept.stream().map(comment -> " " + comment + lines.ending() + indent)
				.collect(Collectors.joining());
		return document.replace(from, to, comments);
	}
}
