package org.postern.core.internal.site;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of a site file: reads its values, and tells what is wrong with each where it stands. */
final class Section {

	private final Node node;
	private final String what;
	private final Map<String, NodeTuple> entries = new LinkedHashMap<>();
	private final Problems problems;

	/** @param what for people: {@code the server}, {@code a listener} */
	Section(Node node, String what, Problems problems) {
		this.node = node;
		this.what = what;
		this.problems = problems;
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach(this::add);
		} else if (!Nodes.isNothing(node)) {
			problems.error(node, capital(what) + " needs keys with values, and this is " + Nodes.describe(node) + ".",
					"Write 'key: value' lines, indented.");
		}
	}

	private void add(NodeTuple tuple) {
		Optional<String> key = Nodes.key(tuple);
		if (key.isEmpty()) {
			problems.error(tuple.getKeyNode(), "A key must be a word.", "Write 'key: value'.");
		} else if (entries.putIfAbsent(key.get(), tuple) != null) {
			int first = entries.get(key.get()).getKeyNode().getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
			problems.error(tuple.getKeyNode(), "'" + key.get() + "' is stated twice, first in line " + first + ".",
					"Remove one of the two.");
		}
	}

	Node node() {
		return node;
	}

	Problems problems() {
		return problems;
	}

	Set<String> keys() {
		return entries.keySet();
	}

	Node keyNode(String key) {
		return entries.get(key).getKeyNode();
	}

	/** Tells of every key that is not one of these. */
	void allow(Collection<String> known) {
		allow(known, Words::suggest);
	}

	/** The same where plug-ins bring keys of their own: one that is left behind is no wrong word. */
	void allowInstalled(Collection<String> known) {
		allow(known, Words::suggestInstalled);
	}

	private void allow(Collection<String> known, BiFunction<String, Collection<String>, String> remedy) {
		entries.forEach((key, tuple) -> {
			if (!known.contains(key)) {
				problems.remark(tuple.getKeyNode(), "Unknown key '" + key + "' in " + what + ".", remedy.apply(key, known));
			}
		});
	}

	boolean has(String key) {
		return entries.containsKey(key);
	}

	/** The value of a key, also where it is nothing. */
	Optional<Node> find(String key) {
		return Optional.ofNullable(entries.get(key)).map(NodeTuple::getValueNode);
	}

	/** What must be there. */
	<T> Optional<T> required(String key, String example, Function<String, T> parse) {
		if (!has(key)) {
			problems.error(node, "'" + key + "' is missing in " + what + ".",
					"Add a line such as '" + key + ": " + example + "'.");
		}
		return read(key, parse);
	}

	Optional<String> text(String key) {
		return read(key, Function.identity());
	}

	/** All single values as they stand. */
	Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>();
		keys().forEach(key -> text(key).ifPresent(text -> texts.put(key, text)));
		return texts;
	}

	/** A single value. What {@code parse} refuses with a message for people is a problem. */
	<T> Optional<T> read(String key, Function<String, T> parse) {
		Optional<Node> value = find(key);
		if (value.isEmpty()) {
			return Optional.empty();
		}
		if (value.get() instanceof ScalarNode scalar && !Nodes.isNothing(scalar)) {
			try {
				return Optional.of(parse.apply(scalar.getValue()));
			} catch (IllegalArgumentException e) {
				wrong(scalar, e);
				return Optional.empty();
			}
		}
		problems.error(value.get(), "'" + key + "' needs a single value, and this is " + Nodes.describe(value.get()) + ".",
				"Write '" + key + ": value', or remove the line.");
		return Optional.empty();
	}

	private void wrong(ScalarNode scalar, IllegalArgumentException e) {
		String remedy = e instanceof WrongValue wrong ? wrong.remedy() : "Correct the value, or remove the line.";
		String message = e.getMessage();
		problems.error(scalar, message.endsWith(".") ? message : message + ".", remedy);
	}

	/** A mapping below; empty where the key is not there. */
	Optional<Section> section(String key, String name) {
		return find(key).map(value -> new Section(value, name, problems));
	}

	List<Node> list(String key) {
		return find(key).map(this::items).orElse(List.of());
	}

	private List<Node> items(Node value) {
		if (value instanceof SequenceNode sequence) {
			return sequence.getValue();
		}
		if (!Nodes.isNothing(value)) {
			problems.error(value, "A list is expected here, and this is " + Nodes.describe(value) + ".",
					"Begin every item with '- ' on a line of its own.");
		}
		return List.of();
	}

	private static String capital(String words) {
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}
}
