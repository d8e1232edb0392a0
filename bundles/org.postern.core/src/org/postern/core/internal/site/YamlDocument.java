package org.postern.core.internal.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.postern.core.site.SiteException;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A YAML text and its node graph, whose marks tell which characters say what. A change is one span of the text
 * replaced, and gives a new document.
 */
final class YamlDocument {

	private final Path file;
	private final Lines lines;
	private final Node root;

	private YamlDocument(Path file, String text, Node root) {
		this.file = file;
		this.lines = new Lines(text);
		this.root = root;
	}

	static YamlDocument of(Path file, String text) throws SiteException {
		Problems problems = new Problems(file);
		Optional<Node> root = new YamlGraph(problems).read(text);
		return new YamlDocument(file, text, root.orElseThrow(() -> new SiteException(problems.inOrder())));
	}

	YamlDocument replace(int from, int to, String replacement) throws SiteException {
		return of(file, text().substring(0, from) + replacement + text().substring(to));
	}

	String text() {
		return lines.text();
	}

	Lines lines() {
		return lines;
	}

	/** The node at a place; steps are keys, or positions from 0 in lists. */
	Optional<Node> find(List<String> place) {
		Optional<Node> node = Optional.of(root);
		for (String step : place) {
			node = node.flatMap(parent -> child(parent, step));
		}
		return node;
	}

	private static Optional<Node> child(Node parent, String step) {
		return switch (parent) {
			case MappingNode mapping -> Nodes.entry(mapping, step).map(NodeTuple::getValueNode);
			case SequenceNode sequence -> Optional.of(sequence.getValue().get(Integer.parseInt(step)));
			default -> Optional.empty();
		};
	}

	int start(Node node) {
		return offset(node.getStartMark().orElseThrow());
	}

	/** The place behind a node's last character; comments and blank lines behind it are not part of it. */
	int end(Node node) {
		return switch (node) {
			case CollectionNode<?> flow when isFlow(flow) -> offset(node.getEndMark().orElseThrow());
			case MappingNode mapping -> end(mapping.getValue().getLast().getValueNode());
			case SequenceNode sequence -> end(sequence.getValue().getLast());
			case ScalarNode scalar when isBlock(scalar) -> trimmed(offset(node.getEndMark().orElseThrow()));
			default -> offset(node.getEndMark().orElseThrow());
		};
	}

	private int trimmed(int offset) {
		return text().substring(0, offset).stripTrailing().length();
	}

	static boolean isFlow(CollectionNode<?> node) {
		return node.getFlowStyle() == FlowStyle.FLOW;
	}

	private static boolean isBlock(ScalarNode scalar) {
		return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
	}

	/** Marks count code points. */
	private int offset(Mark mark) {
		return text().offsetByCodePoints(0, mark.getIndex());
	}

	/** How many spaces this text takes for a level. */
	int step() {
		return root instanceof MappingNode mapping ? mapping.getValue().stream().map(NodeTuple::getValueNode)
				.filter(value -> value instanceof MappingNode section && !isFlow(section))
				.mapToInt(section -> lines.column(start(section))).filter(column -> column > 0).min().orElse(2) : 2;
	}
}
