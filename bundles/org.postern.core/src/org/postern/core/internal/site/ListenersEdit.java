package org.postern.core.internal.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.postern.api.model.Listener;
import org.postern.core.internal.site.Tree.Branch;
import org.postern.core.internal.site.Tree.Leaf;
import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Makes the list of listeners say what it shall: each listener in place first, then the list. */
final class ListenersEdit {

	private static final String KEY = "listeners";

	private final List<Listener> stated;
	private final List<Listener> wanted;
	private final List<String> order;

	/** @param order the usual order of the keys beside the list */
	ListenersEdit(List<Listener> stated, List<Listener> wanted, List<String> order) {
		this.stated = stated;
		this.wanted = wanted;
		this.order = order;
	}

	YamlDocument change(YamlDocument document) throws SiteException {
		ListenerMatch match = new ListenerMatch(stated, wanted);
		YamlDocument changed = document;
		for (int i = 0; i < wanted.size(); i++) {
			OptionalInt source = match.sources().get(i);
			changed = source.isPresent() ? inPlace(changed, source.getAsInt(), wanted.get(i)) : changed;
		}
		return match.isInOrder() ? changed : arrange(changed, match.sources());
	}

	private YamlDocument inPlace(YamlDocument document, int index, Listener listener) throws SiteException {
		SectionEdit edit = new SectionEdit(List.of(KEY, Integer.toString(index)), ListenerReader.KEYS);
		return edit.change(document, leaves(stated.get(index)), leaves(listener));
	}

	/** Whether it is open is always part of them: a listener that opens again says so where it said it was closed. */
	private static Map<String, Leaf> leaves(Listener listener) {
		Map<String, Leaf> leaves = new LinkedHashMap<>();
		Trees.listener(listener).entries().forEach((key, value) -> leaves.put(key, (Leaf) value));
		leaves.put("enabled", new Leaf(Boolean.toString(listener.enabled()), true));
		return leaves;
	}

	private YamlDocument arrange(YamlDocument document, List<OptionalInt> sources) throws SiteException {
		List<Branch> items = wanted.stream().map(Trees::listener).toList();
		Optional<Node> list = document.find(List.of(KEY));
		if (list.isEmpty()) {
			return new EntryAdder(document).add(List.of(), KEY, new Tree.Row(items), order);
		}
		if (!(list.get() instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
			return new EntryAdder(document).fill(List.of(KEY), list.get(), new Tree.Row(items));
		}
		return YamlDocument.isFlow(sequence) ? new FlowListRewriter(document, sequence).rewrite(sources, items)
				: new ListRewriter(document, key(document), sequence).rewrite(sources, items);
	}

	private static Node key(YamlDocument document) {
		MappingNode root = (MappingNode) document.find(List.of()).orElseThrow();
		NodeTuple entry = Nodes.entry(root, KEY).orElseThrow();
		return entry.getKeyNode();
	}
}
