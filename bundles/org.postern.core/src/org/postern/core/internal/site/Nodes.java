package org.postern.core.internal.site;

import java.util.Optional;

import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Small questions about nodes. */
final class Nodes {

	private Nodes() {
	}

	/** Whether nothing is stated: an empty value, {@code null} or {@code ~}. */
	static boolean isNothing(Node node) {
		return node instanceof ScalarNode scalar && scalar.getTag().equals(Tag.NULL);
	}

	/** What a key says; empty where it is no plain word. */
	static Optional<String> key(NodeTuple tuple) {
		return tuple.getKeyNode() instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
	}

	static Optional<NodeTuple> entry(MappingNode mapping, String key) {
		return mapping.getValue().stream().filter(tuple -> key(tuple).filter(key::equals).isPresent()).findFirst();
	}

	/** For people. */
	static String describe(Node node) {
		return switch (node) {
			case MappingNode ignored -> "a section";
			case SequenceNode ignored -> "a list";
			default -> isNothing(node) ? "nothing" : "a value";
		};
	}
}
