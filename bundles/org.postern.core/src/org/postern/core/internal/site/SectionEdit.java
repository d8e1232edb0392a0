package org.postern.core.internal.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Makes a section of a document say what it shall, key by key, and touches nothing else.
 *
 * @param place the section's keys from the top
 * @param order the usual order of its keys
 */
record SectionEdit(List<String> place, List<String> order) {

	/** States a value: in place where the key is there, else as a new line. */
	YamlDocument set(YamlDocument document, String key, Tree.Leaf value) throws SiteException {
		Optional<Node> present = document.find(below(key));
		if (present.isEmpty()) {
			return add(document, key, value);
		}
		String style = present.get() instanceof ScalarNode scalar ? Scalars.write(value, scalar.getScalarStyle())
				: Scalars.write(value);
		int from = document.start(present.get());
		int to = document.end(present.get());
		return document.replace(from, to, from == to ? " " + style : style);
	}

	/** Adds a key that is not there, and the section first where that is not there either. */
	YamlDocument add(YamlDocument document, String key, Tree value) throws SiteException {
		if (document.find(place).isPresent()) {
			return new EntryAdder(document).add(place, key, value, order);
		}
		return parent().add(document, place.getLast(), Tree.Branch.empty().with(key, value));
	}

	private SectionEdit parent() {
		return new SectionEdit(place.subList(0, place.size() - 1), List.of());
	}

	YamlDocument remove(YamlDocument document, String key) throws SiteException {
		return document.find(below(key)).isPresent() ? new EntryRemover(document).remove(below(key)) : document;
	}

	/** Changes only what differs between two statements. */
	YamlDocument change(YamlDocument document, Map<String, Tree.Leaf> stated, Map<String, Tree.Leaf> wanted)
			throws SiteException {
		YamlDocument changed = document;
		for (Map.Entry<String, Tree.Leaf> entry : wanted.entrySet()) {
			boolean same = entry.getValue().equals(stated.get(entry.getKey()));
			changed = same ? changed : set(changed, entry.getKey(), entry.getValue());
		}
		for (String key : stated.keySet()) {
			changed = wanted.containsKey(key) ? changed : remove(changed, key);
		}
		return changed;
	}

	/** The key as it is written in this section, where case makes no difference to what it means. */
	static Optional<String> written(YamlDocument document, List<String> place, String scope) {
		return document.find(place).filter(MappingNode.class::isInstance).map(MappingNode.class::cast).stream()
				.flatMap(mapping -> mapping.getValue().stream()).map(Nodes::key).flatMap(Optional::stream)
				.filter(key -> SettingsReader.scope(key).equals(scope)).findFirst();
	}

	private List<String> below(String key) {
		List<String> whole = new ArrayList<>(place);
		whole.add(key);
		return whole;
	}
}
