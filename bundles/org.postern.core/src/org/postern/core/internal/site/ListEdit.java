package org.postern.core.internal.site;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Adds, removes and moves whole items of a list.
 *
 * @param key   the list's key, at the top of the document
 * @param order the usual order of the keys beside the list
 */
record ListEdit(String key, List<String> order) {

	/**
	 * @param sources for each wanted item, where it stands now; empty for a new one
	 * @param items   the wanted items
	 */
	YamlDocument arrange(YamlDocument document, List<OptionalInt> sources, List<Branch> items) throws SiteException {
		Optional<Node> list = document.find(List.of(key));
		if (list.isEmpty()) {
			return new EntryAdder(document).add(List.of(), key, new Tree.Row(items), order);
		}
		if (!(list.get() instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
			return new EntryAdder(document).fill(List.of(key), list.get(), new Tree.Row(items));
		}
		return YamlDocument.isFlow(sequence) ? new FlowListRewriter(document, sequence).rewrite(sources, items)
				: new ListRewriter(document, keyNode(document), sequence).rewrite(sources, items);
	}

	private Node keyNode(YamlDocument document) {
		MappingNode root = (MappingNode) document.find(List.of()).orElseThrow();
		NodeTuple entry = Nodes.entry(root, key).orElseThrow();
		return entry.getKeyNode();
	}
}
